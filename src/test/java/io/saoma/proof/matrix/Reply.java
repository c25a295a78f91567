package io.saoma.proof.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// One whole answer, ready for the wire.
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Reply(byte[] head, byte[] body) {

    static Reply page(int status, String headers, byte[] body) {
        var head = "HTTP/1.1 %d Some Words\r\n%sContent-Length: %d\r\n\r\n".formatted(status, headers, body.length);
        return new Reply(head.getBytes(ISO_8859_1), body);
    }

    static Reply page(String body) {
        return page(200, "", body.getBytes(UTF_8));
    }

    byte[] bytes() {
        var bytes = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, bytes, head.length, body.length);
        return bytes;
    }

    String text() {
        return new String(body, UTF_8);
    }
}
