package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedTable;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command of the shared book's owner, on real servers.
@Execution(CONCURRENT)
class ShareTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void makesTheTablesAndLetsTillsAndReadersIn(Server server) throws Exception {
        var place = server.fresh();
        var till = server.guest(place);
        var reader = server.guest(place);
        var receiver = server.guest(place);

        for (var time : List.of("first", "again")) {
            assertEquals(
                    0,
                    run(
                            place.url(),
                            place.user(),
                            "--tills",
                            till.user(),
                            "--readers",
                            reader.user(),
                            "--receivers",
                            receiver.user()),
                    () -> time + ": " + said);
        }
        assertEquals(List.of(), SharedTable.lines(till));
        assertEquals(List.of(), SharedTable.lines(reader));
        assertTrue(said.toString(UTF_8).contains(till.user() + ": a till may log in"), said.toString(UTF_8));
    }

    @Test
    void saysWhatTheServerRefuses() throws Exception {
        var place = Server.POSTGRESQL.fresh();

        assertEquals(1, run(place.url(), place.user(), "--tills", "nobody_of_that_name"));
        assertTrue(said.toString(UTF_8).contains("nobody_of_that_name"), said.toString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:postgresql://127.0.0.1/shop",
                "jdbc:oracle://127.0.0.1/shop owner",
                "jdbc:postgresql://127.0.0.1/shop?ssl=false owner",
                "jdbc:postgresql://127.0.0.1/shop owner --tills",
                "jdbc:postgresql://127.0.0.1/shop owner --till one",
                "jdbc:postgresql://127.0.0.1/shop owner --tills one --tills two",
                "jdbc:postgresql://127.0.0.1/shop owner --tills one;two"
            })
    void doesNothingWithWordsThatItDoesNotKnow(String words) {
        assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ", -1)));
        assertFalse(said.toString(UTF_8).contains("The tables are ready"), said.toString(UTF_8));
    }

    private int run(String... words) {
        var out = new PrintStream(said, true, UTF_8);
        return new Share(new Messages(Language.EN), out, Map.of("SAOMA_SHARE_PASSWORD", "none-is-asked"))
                .run(List.of(words));
    }
}
