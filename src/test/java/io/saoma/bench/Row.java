package io.saoma.bench;

/// One line of the table, ready to be printed; `holds` is empty where nothing is aimed at.
public record Row(String what, String ours, String beside, String ratio, String target, String holds) {

    /// Ours beside another side that was measured in turn with it.
    ///
    /// @param most so many times the other side is aimed at
    public static Row compared(String what, Samples ours, String whose, Samples beside, double most) {
        var ratio = ours.over(beside);
        return new Row(
                what,
                ours.toString(),
                whose + ": " + beside,
                ratio.toString(),
                "at most " + Unit.TIMES.written(most),
                word(ratio.median() <= most));
    }

    /// Ours alone, where its median is not to exceed this.
    public static Row within(String what, Samples ours, double most) {
        return new Row(
                what, ours.toString(), "", "", "at most " + ours.unit().written(most), word(ours.median() <= most));
    }

    /// Ours beside another side, where nothing is aimed at.
    public static Row beside(String what, Samples ours, String whose, Samples beside) {
        return new Row(
                what, ours.toString(), whose + ": " + beside, ours.over(beside).toString(), "", "");
    }

    /// Ours alone, where nothing is aimed at.
    public static Row told(String what, Samples ours) {
        return new Row(what, ours.toString(), "", "", "", "");
    }

    private static String word(boolean holds) {
        return holds ? "yes" : "no";
    }
}
