package io.saoma.device.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A barcode by ISO/IEC 15417: letters by code set B, four digits and more by code set C, which takes two at once.
///
/// @param values from the start to the last sign of the text; what closes them follows from them
public record Code128(List<Integer> values) {

    public static final int START_B = 104;
    public static final int START_C = 105;
    public static final int TO_B = 100;
    public static final int TO_C = 99;

    private static final int STOP = 106;
    private static final int MODULUS = 103;

    public Code128 {
        values = List.copyOf(values);
    }

    /// Empty for a text that is empty, or has other signs than those of ASCII that can be seen.
    public static Optional<Code128> of(String text) {
        if (!text.matches("[ -~]+")) {
            return Optional.empty();
        }
        return Optional.of(new Code128(new Code128Text(text).values()));
    }

    /// How many of the narrowest bars it is wide, without the white that it needs at its sides.
    public int modules() {
        return bars().stream().mapToInt(Integer::intValue).sum();
    }

    /// Black bars on white, as high as asked for.
    ///
    /// @param module the width of the narrowest bar, in dots
    public BufferedImage dots(int module, int height) {
        var picture = Dots.blank(modules() * module, height);
        var x = 0;
        var black = true;
        for (var bar : bars()) {
            if (black) {
                Dots.fill(picture, x, 0, bar * module, height);
            }
            x += bar * module;
            black = !black;
        }
        return picture;
    }

    /// The widths of black and white bars in turns, in modules, with check sign and stop.
    private List<Integer> bars() {
        var bars = new ArrayList<Integer>();
        values.forEach(value -> bars.addAll(Code128Bars.of(value)));
        bars.addAll(Code128Bars.of(check()));
        bars.addAll(Code128Bars.of(STOP));
        return bars;
    }

    private int check() {
        var sum = values.getFirst();
        for (var i = 1; i < values.size(); i++) {
            sum += i * values.get(i);
        }
        return sum % MODULUS;
    }
}
