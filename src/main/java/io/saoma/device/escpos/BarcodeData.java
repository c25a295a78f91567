package io.saoma.device.escpos;

import io.saoma.device.picture.Code128;
import java.io.ByteArrayOutputStream;

/// CODE128 as `GS k` takes it: a brace with a letter chooses the code set, and a brace of the text stands twice.
final class BarcodeData {

    static final int BRACE = '{';

    private BarcodeData() {}

    static byte[] of(Code128 code) {
        var data = new ByteArrayOutputStream();
        var pairs = false;
        for (var value : code.values()) {
            if (value >= Code128.TO_B || (value == Code128.TO_C && !pairs)) {
                pairs = value == Code128.START_C || value == Code128.TO_C;
                data.write(BRACE);
                data.write(pairs ? 'C' : 'B');
            } else if (pairs) {
                data.write(value);
            } else {
                letter(data, value + ' ');
            }
        }
        return data.toByteArray();
    }

    private static void letter(ByteArrayOutputStream data, int letter) {
        if (letter == BRACE) {
            data.write(BRACE);
        }
        data.write(letter);
    }
}
