package io.saoma.shop.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/// Finds out how the text of a sheet is written down: UTF-8 or UTF-16 by their marks, else UTF-8 where it can be
/// that, else GB18030, which Chinese Excel means by CSV and which contains GBK.
final class SheetText {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SheetText() {}

    /// The text without its mark; empty where it is none, as it has NULs or signs that are none.
    static Optional<String> of(byte[] bytes) {
        return decoded(bytes).filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (begins(bytes, UTF_8_MARK)) {
            return decoded(bytes, UTF_8_MARK.length, UTF_8);
        }
        if (begins(bytes, UTF_16BE_MARK)) {
            return decoded(bytes, UTF_16BE_MARK.length, UTF_16BE);
        }
        if (begins(bytes, UTF_16LE_MARK)) {
            return decoded(bytes, UTF_16LE_MARK.length, UTF_16LE);
        }
        return decoded(bytes, 0, UTF_8).or(() -> decoded(bytes, 0, GB18030));
    }

    static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
