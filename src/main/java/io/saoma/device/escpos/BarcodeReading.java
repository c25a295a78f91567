package io.saoma.device.escpos;

import io.saoma.device.picture.Code128;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the data of a barcode as a printer does.
final class BarcodeReading {

    private static final int MOST_IN_PAIRS = 99;

    private final ByteBuffer data;
    private final List<Integer> values = new ArrayList<>();
    private boolean pairs;

    private BarcodeReading(byte[] data) {
        this.data = ByteBuffer.wrap(data);
    }

    /// Empty for what is no such data, or goes beyond what the till writes.
    static Optional<Code128> of(byte[] data) {
        var reading = new BarcodeReading(data);
        var understood = true;
        while (understood && reading.data.hasRemaining()) {
            understood = reading.next(reading.data.get());
        }
        return understood && reading.values.size() > 1 ? Optional.of(new Code128(reading.values)) : Optional.empty();
    }

    private boolean next(int sign) {
        if (sign == BarcodeData.BRACE && data.hasRemaining()) {
            return braced(data.get());
        }
        return pairs ? add(sign, MOST_IN_PAIRS) : letter(sign);
    }

    private boolean braced(int sign) {
        return switch (sign) {
            case 'B' -> turn(false);
            case 'C' -> turn(true);
            case BarcodeData.BRACE -> !pairs && letter(sign);
            default -> false;
        };
    }

    private boolean turn(boolean wanted) {
        if (values.isEmpty()) {
            values.add(wanted ? Code128.START_C : Code128.START_B);
        } else if (pairs != wanted) {
            values.add(wanted ? Code128.TO_C : Code128.TO_B);
        }
        pairs = wanted;
        return true;
    }

    private boolean letter(int sign) {
        return add(sign - ' ', '~' - ' ');
    }

    private boolean add(int value, int most) {
        return !values.isEmpty() && value >= 0 && value <= most && values.add(value);
    }
}
