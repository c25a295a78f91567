package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.Finding.Flaw;
import io.saoma.book.JournalFormat.BadLine;
import io.saoma.book.JournalFormat.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFormatTest {

    private static final String GOOD =
            "{\"seq\":1,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"k\",\"data\":{}," + "\"before\":\"b\"";

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() throws BadLine {
        var data = EventCodec.data(Samples.charged(1));

        var rendered = JournalFormat.render(7, Samples.MORNING, "sale.charged", data, "b".repeat(64));
        var bytes = rendered.bytes().array();
        var line = Arrays.copyOf(bytes, bytes.length - 1);

        assertEquals('\n', bytes[bytes.length - 1]);
        assertEquals(rendered.line().toString(), JournalFormat.read(line).toString());
        assertEquals(Digest.hash(line), rendered.line().hash());
        assertEquals(bytes.length, rendered.bytes().remaining());
    }

    @Test
    void readsTheSmallestLine() throws BadLine {
        var line = JournalFormat.read(summed(GOOD));

        assertEquals(1, line.seq());
        assertEquals("k", line.kind());
        assertEquals("b", line.before());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1",
                "{\"seq\":1",
                "{\"seq\":\"1\",\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"k\",\"data\":{},\"before\":\"b\"",
                "{\"seq\":1,\"at\":\"today\",\"kind\":\"k\",\"data\":{},\"before\":\"b\"",
                "{\"seq\":1,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":5,\"data\":{},\"before\":\"b\"",
                "{\"seq\":1,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"k\",\"data\":[],\"before\":\"b\"",
                "{\"seq\":1,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"k\",\"data\":{}"
            })
    void aWholeLineThatIsNoEventIsNone(String text) {
        assertFlaw(Flaw.NOT_JSON, summed(text));
    }

    @Test
    void aLineWithoutItsChecksumIsNone() {
        assertFlaw(Flaw.CHECKSUM, new byte[0]);
        assertFlaw(Flaw.CHECKSUM, "{}".getBytes(UTF_8));
        assertFlaw(Flaw.CHECKSUM, summed(""));
        assertFlaw(Flaw.CHECKSUM, (GOOD + "}").getBytes(UTF_8));
        assertFlaw(
                Flaw.CHECKSUM,
                new String(summed(GOOD), UTF_8).replace("crc", "CRC").getBytes(UTF_8));
    }

    /// What is read quickly is believed no sooner.
    @Test
    void aLineWithoutItsEndOrItsTiesHasNoLink() throws Exception {
        var good = new String(summed(tied("{\"seq\":1,", ",\"before\":\"")), UTF_8);
        assertEquals(new Link(1, "b".repeat(64), Digest.hash(good.getBytes(UTF_8))), link(good + "\n"));

        assertNoLink(Flaw.NO_END, good);
        assertNoLink(Flaw.CHECKSUM, good.replace("seq", "Seq") + "\n");
        assertNoLink(Flaw.NOT_JSON, new String(summed(tied("{\"Seq\":1,", ",\"before\":\"")), UTF_8) + "\n");
        assertNoLink(Flaw.NOT_JSON, new String(summed(tied("{\"seq\":1,", ",\"Before\":\"")), UTF_8) + "\n");
        assertNoLink(Flaw.NOT_JSON, new String(summed(tied("{\"seq\":one,", ",\"before\":\"")), UTF_8) + "\n");
    }

    private static String tied(String beginning, String before) {
        return beginning + "\"data\":{}" + before + "b".repeat(64) + "\"";
    }

    private void assertNoLink(Flaw flaw, String text) {
        assertEquals(flaw, assertThrows(BadLine.class, () -> link(text)).flaw());
    }

    private Link link(String text) throws Exception {
        var file = folder.resolve("link");
        Files.writeString(file, text);
        try (var reader = new JournalReader(file, Disk.REAL)) {
            assertTrue(reader.next());
            return JournalFormat.link(reader);
        }
    }

    @Test
    void countsLinesAndKnowsWhereTheNextBegins() throws Exception {
        var file = folder.resolve("lines");
        Files.writeString(file, "ab\n\nc");

        try (var reader = new JournalReader(file, Disk.REAL)) {
            for (var expected : List.of("1 ab true 3", "2  true 4", "3 c false 5")) {
                assertTrue(reader.next());
                assertEquals(
                        expected,
                        "%d %s %s %d"
                                .formatted(
                                        reader.number(),
                                        new String(reader.bytes(), UTF_8),
                                        reader.whole(),
                                        reader.end()));
            }
            assertEquals(
                    Flaw.NO_END,
                    assertThrows(BadLine.class, () -> JournalFormat.read(reader))
                            .flaw());
            assertFalse(reader.next());
        }
    }

    private static void assertFlaw(Flaw flaw, byte[] line) {
        assertEquals(
                flaw,
                assertThrows(BadLine.class, () -> JournalFormat.read(line)).flaw());
    }

    private static byte[] summed(String text) {
        var bytes = text.getBytes(UTF_8);
        return (text + ",\"crc\":\"" + Digest.checksum(bytes, bytes.length) + "\"}").getBytes(UTF_8);
    }
}
