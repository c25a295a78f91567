package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.proof.Tally.Count;
import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Decides what a body really says and whether it is signed, by the simulator's own reader and not a line of the
/// till's.
final class Judge {

    private Judge() {}

    /// What a reader under test made of a body.
    ///
    /// @param fields what it read; empty where it refused the bytes
    /// @param believed whether it takes them for WeChat's word
    record Verdict(Optional<Map<String, String>> fields, boolean believed) {}

    /// Fails where the reader takes what the judge refuses, or reads anything else in it than the judge.
    static void judge(byte[] body, SignType signType, Verdict verdict) {
        if (verdict.fields().isEmpty()) {
            return;
        }
        var said = read(body);
        if (verdict.believed() && !Sayings.MERCHANT.signed(said.orElse(Map.of()), signType)) {
            throw new BrokenPromise(Count.INVENTED, "believed, but not rightly signed");
        }
        assertEquals(said, verdict.fields(), "read otherwise than by the judge");
    }

    static Optional<Map<String, String>> read(byte[] body) {
        try {
            return Optional.of(WireReader.read(withoutMark(body)));
        } catch (BadXmlException _) {
            return Optional.empty();
        }
    }

    /// The till takes a byte order mark; the judge's parser knows none.
    private static byte[] withoutMark(byte[] body) {
        var marked = body.length > 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }
}
