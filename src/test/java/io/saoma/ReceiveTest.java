package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.book.share.Server;
import io.saoma.book.share.SharedTable;
import io.saoma.proof.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// `saoma receive` in a process of its own: what it lacks it says in a sentence; else it listens until it is ended, and
/// no secret stands in anything that it has written.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReceiveTest {

    /// As a shell counts: 128 and the number of the signal.
    private static final int TERMINATED = 143;

    private static final String PASSPHRASE = "nobody asks for it here";
    private static final String PASSWORD = "none-is-asked-for-here";
    private static final Hunt HUNT = new Hunt(Relay.KNOWN.apiKey(), Relay.openid(), PASSPHRASE, PASSWORD);

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMissing() throws IOException, InterruptedException {
        var receiving = start(List.of(), true);

        assertEquals(2, ended(receiving), output());
        assertEquals(1, output().lines().count(), output());
        for (var what : List.of("[wechat]", "[notify] listen", "[share]")) {
            assertTrue(output().contains(what), output());
        }
    }

    @Test
    void asksNobodyForAPassphrase() throws Exception {
        try (var relay = new Relay(Server.POSTGRESQL, folder)) {
            var receiving = start(settings(relay), false);

            assertEquals(2, ended(receiving), output());
            assertTrue(output().contains("SAOMA_PASSPHRASE"), output());
        }
    }

    @Test
    void writesATrueNoticeAndEndsWhenItIsTold() throws Exception {
        try (var relay = new Relay(Server.POSTGRESQL, folder)) {
            var receiving = start(settings(relay), true);
            try {
                Relay.await("it says where it listens", () -> output().contains("127.0.0.1:" + relay.port.number()));
                var till = relay.till(1);
                var payment = relay.waiting(till);
                relay.weChat.phone().pay(Relay.number(payment));
                Relay.await(
                        "the notice is taken",
                        () -> relay.weChat.notices().send(Relay.number(payment)).taken());

                assertEquals(
                        List.of(Relay.number(payment)), SharedTable.strings(relay.place, "SELECT number FROM notice"));
                assertFalse(HUNT.finds(table(relay)), "the table");
            } finally {
                receiving.destroy();
            }
            assertEquals(TERMINATED, ended(receiving), output());
            assertTrue(Files.notExists(home().resolve("journal")), "it opens no book");
            assertFilesAreClean();
        }
    }

    private static String table(Relay relay) throws Exception {
        return String.join(
                " ", SharedTable.strings(relay.place, "SELECT CONCAT(number, ' ', about, ' ', heard) FROM notice"));
    }

    private void assertFilesAreClean() throws IOException {
        assertEquals(List.of(), HUNT.through(home()));
        assertFalse(HUNT.finds(output()), "the output");
        try (var logs = Files.list(home().resolve("log"))) {
            assertTrue(logs.allMatch(file -> file.getFileName().toString().startsWith("receive-")));
        }
    }

    private static List<String> settings(Relay relay) {
        return """
            [payment]
            gateway = "v2"
            [wechat]
            appid = "%s"
            mch_id = "%s"
            api_key = "%s"
            sign_type = "HMAC-SHA256"
            base_url = "%s"
            notify_url = "%s/pay/notify"
            [notify]
            listen = "127.0.0.1:%d"
            [share]
            url = "%s"
            user = "%s"
            password = "%s"
            """.formatted(
                Relay.KNOWN.appid(),
                Relay.KNOWN.mchId(),
                Relay.KNOWN.apiKey(),
                relay.weChat.baseUrl(),
                relay.port.base(),
                relay.port.number(),
                relay.place.url(),
                relay.place.user(),
                PASSWORD).lines().toList();
    }

    private Process start(List<String> settings, boolean passphrase) throws IOException {
        Files.createDirectories(home());
        Files.write(home().resolve("settings.toml"), settings);
        var builder =
                new ProcessBuilder(Jvm.start(List.of("-Duser.language=en"), Saoma.class, "receive", home().toString()));
        builder.environment().remove("SAOMA_PASSPHRASE");
        // a keyring of whoever runs this test is none of its business
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        if (passphrase) {
            builder.environment().put("SAOMA_PASSPHRASE", PASSPHRASE);
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        var ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly().onExit().join();
        assertTrue(ended, "it does not end");
        return process.exitValue();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
