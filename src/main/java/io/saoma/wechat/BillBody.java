package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.zip.GZIPInputStream;

/// The text of an account of a day: plain, or zipped as `tar_type` asks for it.
final class BillBody {

    /// Some two hundred thousand rows; more would come from nobody's counter.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BillBody() {}

    static String text(byte[] body) throws UnreadableException {
        var text = decoded(isZipped(body) ? unzipped(body) : body);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// WeChat answers with XML only where it gives no bill.
    static boolean isXml(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static boolean isZipped(byte[] body) {
        return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    private static byte[] unzipped(byte[] body) throws UnreadableException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var bytes = zip.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableException("more than 64 MiB");
            }
            return bytes;
        } catch (IOException _) {
            throw new UnreadableException("not gzip, or cut off");
        }
    }

    private static String decoded(byte[] bytes) throws UnreadableException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new UnreadableException("not UTF-8");
        }
    }
}
