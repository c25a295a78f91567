package io.saoma.device.picture;

import java.util.ArrayList;
import java.util.List;

/// Chooses the code sets for one text in ASCII: digits go in pairs where at least four of them follow each other.
final class Code128Text {

    private static final int WORTH_IT = 4;

    private final String text;
    private final List<Integer> values = new ArrayList<>();
    private boolean pairs;

    Code128Text(String text) {
        this.text = text;
    }

    List<Integer> values() {
        for (var i = 0; i < text.length(); ) {
            var digits = digits(i);
            if ((pairs && digits >= 2) || (digits >= WORTH_IT && digits % 2 == 0)) {
                set(true);
                values.add(Integer.parseInt(text.substring(i, i + 2)));
                i += 2;
            } else {
                set(false);
                values.add(text.charAt(i) - ' ');
                i++;
            }
        }
        return values;
    }

    private int digits(int from) {
        var end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    private void set(boolean wanted) {
        if (values.isEmpty()) {
            values.add(wanted ? Code128.START_C : Code128.START_B);
        } else if (pairs != wanted) {
            values.add(wanted ? Code128.TO_C : Code128.TO_B);
        }
        pairs = wanted;
    }
}
