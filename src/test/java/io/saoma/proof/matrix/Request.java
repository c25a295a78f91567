package io.saoma.proof.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.simulator.fault.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// One request as it came over the wire.
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Request(byte[] head, byte[] body) {

    /// Carriage return and line feed, twice.
    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private static final String LENGTH = "Content-Length: ";

    /// Waits for the next one; nothing once the till has ended the connection.
    static Optional<Request> from(Line line) throws IOException {
        var head = new ByteArrayOutputStream();
        var last = 0;
        while (last != END_OF_HEAD) {
            var c = line.read();
            if (c < 0) {
                return Optional.empty();
            }
            head.write(c);
            last = last << 8 | c;
        }
        var length = head.toString(ISO_8859_1)
                .lines()
                .filter(header -> header.startsWith(LENGTH))
                .mapToInt(header -> Integer.parseInt(header.substring(LENGTH.length())))
                .sum();
        return Optional.of(new Request(head.toByteArray(), line.read(length)));
    }

    Call call() {
        return Call.at(new String(head, ISO_8859_1).split(" ", 3)[1]).orElseThrow();
    }

    int length() {
        return head.length + body.length;
    }

    byte[] bytes() {
        var bytes = Arrays.copyOf(head, length());
        System.arraycopy(body, 0, bytes, head.length, body.length);
        return bytes;
    }

    /// What has to be the same in every resend of an order.
    String terms() {
        return new String(body, UTF_8).replaceAll("<(nonce_str|sign)>[^<]*</\\1>", "");
    }
}
