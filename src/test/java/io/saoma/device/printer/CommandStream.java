package io.saoma.device.printer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Cuts a stream of bytes into the commands that the till uses, as a printer does that knows nothing of connections.
final class CommandStream {

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int length = 1;

    /// The command that this byte completes.
    Optional<byte[]> take(int next) {
        begun.write(next);
        if (begun.size() >= length) {
            length = length(begun.toByteArray());
        }
        if (begun.size() < length) {
            return Optional.empty();
        }
        var command = begun.toByteArray();
        begun.reset();
        length = 1;
        return Optional.of(command);
    }

    /// How long the command is, as far as that can be told yet.
    private static int length(byte[] soFar) {
        return switch (soFar[0]) {
            case 0x10, 0x1B, 0x1C, 0x1D -> soFar.length < 2 ? 2 : length(soFar, soFar[0] << 8 | soFar[1]);
            default -> soFar[0] < 0 ? 2 : 1;
        };
    }

    private static int length(byte[] soFar, int name) {
        return switch (name) {
            case 0x1004, 0x1B61, 0x1B45, 0x1B4A, 0x1B64, 0x1D21, 0x1D48, 0x1D68, 0x1D77, 0x1D72 -> 3;
            case 0x1D56 -> 4;
            case 0x1B70 -> 5;
            case 0x1D6B -> soFar.length < 4 ? 4 : 4 + at(soFar, 3);
            case 0x1D76 ->
                soFar.length < 8 ? 8 : 8 + (at(soFar, 4) + 256 * at(soFar, 5)) * (at(soFar, 6) + 256 * at(soFar, 7));
            default -> 2;
        };
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
