package io.saoma.device.printer;

import java.util.List;

/// How a fake printer behaves during one connection.
///
/// @param breaksAfter how many bytes it takes before it breaks the connection
/// @param reasons what it answers, one after the other, when it is asked why it is not done; then it is done
/// @param atOnce whether it is kept so before it has printed anything, and not only before it says that it has
/// @param answers whether it answers at all
record Plan(int breaksAfter, List<Integer> reasons, boolean atOnce, boolean answers) {

    /// Four bytes that nobody asked for: out of paper.
    static final int UNASKED = 0x18;

    static final int FINE = 0x12;
    static final int COVER = 0x16;
    static final int PAPER = 0x32;

    static final Plan GOOD = new Plan(Integer.MAX_VALUE, List.of(), false, true);
    static final Plan MUTE = new Plan(Integer.MAX_VALUE, List.of(), false, false);

    static Plan breaksAfter(int bytes) {
        return new Plan(bytes, List.of(), false, true);
    }

    /// Everything arrives, and takes its time to be printed.
    static Plan keptBy(Integer... reasons) {
        return new Plan(Integer.MAX_VALUE, List.of(reasons), false, true);
    }

    static Plan keptFromTheStartBy(Integer... reasons) {
        return new Plan(Integer.MAX_VALUE, List.of(reasons), true, true);
    }
}
