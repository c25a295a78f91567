package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.proof.Jvm;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Password;
import io.saoma.settings.Reading;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.vault.Passphrase;
import io.saoma.settings.vault.Vault;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.fault.Call;
import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.wire.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A real till lives through a bad day: sales, broken answers, a fault of its own, a kill, late money, a wrong
/// passphrase, a shared book that is away. Nothing that it wrote or said holds the API key, the shared book's password,
/// the passphrase or a payer's openid, and nobody but its owner may read any of it.
@Order(3)
@Execution(CONCURRENT)
class SecretsTest {

    private static final long SEED = 7;
    private static final String KEY = "x7Kq2mPz9LwT4vRb8NcY1sJd6GfH3aQe";
    private static final String SHARED = "Sieben-graue-Nebel-ziehn";
    private static final String PASSPHRASE = "Vierzehn-Esel-tragen-Reis";
    private static final Merchant KNOWN = new Merchant("wx8888888888888888", "1900006511", KEY);

    /// The same dice give the same first customer.
    private static final String OPENID = new Identifiers(new Random(SEED)).openid();

    @AutoClose
    private final Simulator weChat = Simulator.start(SimulatorConfig.of(KNOWN).withSeed(SEED));

    private final Hunt hunt = new Hunt(KEY, SHARED, PASSPHRASE, OPENID);
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path home;

    /// A home as a careless hand makes it: open to everybody.
    @BeforeEach
    void makeTheHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectory(home.resolve("log"));
        Files.writeString(home.resolve("log").resolve("old.log"), "an older till\n");
        Files.writeString(
                home.resolve("settings.toml"), ShopSettings.toml(KNOWN, weChat.baseUrl()) + """
                    [share]
                    url = "jdbc:postgresql://127.0.0.1:1/saoma"
                    user = "till_1"
                    password = "%s"
                    [ui]
                    language = "en"
                    """.formatted(SHARED));
    }

    @Test
    @EnabledOnOs(
            value = {OS.LINUX, OS.MAC},
            disabledReason = "Windows ends a process in another way")
    void nothingWrittenOrSaidHoldsASecret() throws IOException, InterruptedException {
        assertEquals(List.of(home.resolve("settings.toml")), hunt.through(folder));

        sellUntilItIsKilled();
        pay();
        comeBack();
        turnAWrongPassphraseAway();
        verify();

        assertEquals(List.of(), hunt.through(folder));
        assertFalse(hunt.finds(String.join("\n", said)));
        assertEquals(List.of(), traces());
        assertIsForItsOwnerOnly();
        assertTheDayWasWhatItShouldBe();
    }

    private void sellUntilItIsKilled() throws IOException, InterruptedException {
        try (var till = start(PASSPHRASE, "first")) {
            till.say("read Charge");
            charge(till);
            pay();
            till.say("read Charge");

            weChat.faults().on(Call.UNIFIEDORDER).once(Fault.BadSign.OTHER_KEY);
            charge(till);
            breakTheNextAnswers();
            pay();
            till.say("read Charge");

            till.say("fault");
            till.say("read Something broke");
            till.say("look");
            charge(till);
            var givenUp = closing();
            till.say("keys ESCAPE");
            till.say("read Cancel this charge?");
            till.say("keys DELETE");
            till.say("read Cancelled, please do not pay");
            till.say("look");
            assertTrue(givenUp.await(1, TimeUnit.MINUTES));
        }
    }

    /// Opens once WeChat is asked to close: what has been given up is on the disk then.
    private CountDownLatch closing() {
        var asked = new CountDownLatch(1);
        weChat.onRequest(request -> {
            if (request.path().equals(Call.CLOSEORDER.path())) {
                asked.countDown();
            }
        });
        return asked;
    }

    /// One after the other, each with the next question.
    private void breakTheNextAnswers() {
        var faults = new ConcurrentLinkedQueue<Fault>(
                List.of(Fault.BadSign.OTHER_KEY, Fault.BadSign.MISSING, new Fault.Doctype(), new Fault.Truncated()));
        weChat.onRequest(_ -> Optional.ofNullable(faults.poll())
                .ifPresent(fault -> weChat.faults().on(Call.ORDERQUERY).once(fault)));
    }

    private void comeBack() throws IOException, InterruptedException {
        try (var till = start(PASSPHRASE, "second")) {
            till.say("read Not closed properly");
            till.say("read paid late");
            till.say("look");
            till.send("close");
            assertEquals(0, till.exitCode());
        }
    }

    private void turnAWrongPassphraseAway() throws IOException, InterruptedException {
        try (var till = start("somebody else's words", "third")) {
            till.say("read SAOMA_PASSPHRASE does not open the vault");
            till.say("look");
            till.send("close");
            assertEquals(2, till.exitCode());
        }
    }

    private void verify() {
        var output = new ByteArrayOutputStream();
        assertEquals(0, new Saoma(new PrintStream(output, true, UTF_8)).run(List.of("verify", home.toString())));
        said.add(output.toString(UTF_8));
    }

    private void charge(SecretTill till) throws IOException {
        till.say("keys DIGIT1 DIGIT2 PERIOD DIGIT5 ENTER F12");
        till.say("read Scan with WeChat");
    }

    private void pay() {
        weChat.phone().codes().forEach(code -> weChat.phone().pay(code.outTradeNo()));
    }

    /// H2 writes one beside its file when it is told to, or when it stumbles.
    private List<Path> traces() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".trace.db")).toList();
        }
    }

    private void assertIsForItsOwnerOnly() throws IOException {
        var open = new ArrayList<String>();
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!mode.equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
                    open.add(mode + " " + home.relativize(file));
                }
            }
        }
        assertEquals(List.of(), open);
    }

    /// That the day had everything in it that might leak.
    private void assertTheDayWasWhatItShouldBe() throws IOException {
        assertEquals(3, weChat.charges().size());
        var written = new StringBuilder();
        for (var name : List.of("log", "journal")) {
            try (var files = Files.list(home.resolve(name))) {
                for (var file : files.toList()) {
                    written.append(Files.readString(file));
                }
            }
        }
        for (var words :
                List.of("planted", "at io.saoma.DrivenTill", "has moved into the vault", "the shared book: AWAY")) {
            assertTrue(written.toString().contains(words), words);
        }
        assertTrue(Files.exists(home.resolve("vault")));
    }

    @Test
    void nothingThatKnowsASecretShowsIt() throws IOException {
        var file = new SettingsFile(home);
        var ready = assertInstanceOf(Reading.Ready.class, file.read());
        var real = ready.settings().wechat().orElseThrow();
        var key = new MerchantKey(real.apiKey().reveal(), SignType.HMAC_SHA256);
        var merchant = io.saoma.wechat.Merchant.at(URI.create(weChat.baseUrl()), real.appid(), real.mchId(), key);
        var vault = new Vault(home);
        try (var passphrase = new Passphrase(PASSPHRASE.toCharArray());
                var gateway = new WeChatGateway(merchant, InstantSource.system())) {
            var keys = ready.settings().keys().orElseThrow();
            vault.store(real.mchId(), keys, passphrase);
            file.blank(keys);
            var locked = assertInstanceOf(Reading.Locked.class, file.read());
            var found = assertInstanceOf(Vault.Found.Sealed.class, vault.look(real.mchId()));
            var opened = new Unlocking.Result.Opened(locked.with(keys));
            List<Object> every = List.of(
                    file,
                    ready,
                    ready.settings(),
                    real,
                    real.apiKey(),
                    new ApiKey(KEY),
                    keys,
                    ready.settings().share().orElseThrow(),
                    new Password(SHARED),
                    key,
                    merchant,
                    gateway,
                    vault,
                    passphrase,
                    locked,
                    found,
                    found.lock(),
                    found.lock().open(passphrase),
                    opened,
                    ShopPepper.of(opened.settings(), real),
                    ShopPepper.of(opened.settings(), real).wrap(KEY.getBytes(UTF_8)));

            every.forEach(
                    it -> assertFalse(hunt.finds(it.toString()), it.getClass().getName()));
        }
    }

    private SecretTill start(String passphrase, String name) throws IOException {
        var flags = List.of("-XX:-HeapDumpOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError");
        var builder = new ProcessBuilder(Jvm.start(flags, DrivenTill.class, home.toString()))
                .directory(folder.toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("SAOMA_PASSPHRASE", passphrase);
        return new SecretTill(builder.start(), said);
    }
}
