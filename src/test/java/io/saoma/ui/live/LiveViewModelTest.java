package io.saoma.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Flaw;
import io.saoma.payment.proof.Proof;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Page by page there and back; WeChat is asked only where all looks right, and nothing is written before its word.
class LiveViewModelTest {

    private final FakeLiveDeeds deeds = new FakeLiveDeeds();
    private final LiveViewModel way = new LiveViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));

    @Test
    void leadsThroughEveryPageToRealMoney() {
        way.enter();
        assertEquals("一号店", way.entryProperty().get(), "what the settings say already stands there");
        way.enter();
        way.enter();
        fill("wx1", "1612345678", FakeLiveDeeds.KEY, "https://shop.example/pay");
        assertEquals(Step.CERTIFICATE, step());
        way.enter();
        assertEquals(Step.PROOF, step());
        assertEquals(List.of(), deeds.heard, "WeChat is asked when the manager says so");

        way.enter();
        assertTrue(way.faceProperty().get().verdict().orElseThrow().good());
        assertEquals(List.of(), deeds.saved, "nothing is written yet");

        way.enter();
        assertEquals(List.of("asked", "reopened"), deeds.heard);
        assertEquals(FakeLiveDeeds.KEY, deeds.saved.getFirst().of(Step.KEY));
        assertEquals("HMAC-SHA256", deeds.saved.getFirst().signType());
    }

    @Test
    void saysWhileItIsTypedHowLongAKeyIs() {
        to(Step.KEY);
        way.entryProperty().set("short");
        assertEquals(
                Optional.of(Sentence.of("settings.apiKey", 5)),
                way.faceProperty().get().fault());
        way.enter();
        assertEquals(Step.KEY, step());

        way.entryProperty().set("");
        assertEquals(Optional.empty(), way.faceProperty().get().fault(), "nothing typed is no mistake yet");
        way.enter();
        assertEquals(
                Optional.of(Sentence.of("live.empty")), way.faceProperty().get().fault());

        way.entryProperty().set(" " + FakeLiveDeeds.KEY + " ");
        assertEquals(Optional.empty(), way.faceProperty().get().fault());
        way.enter();
        assertEquals(Step.NOTIFY, step());
    }

    @Test
    void goesBackPageByPageAndOutAndKeepsAllButTheKey() {
        to(Step.NOTIFY);
        way.entryProperty().set("https://shop.example/pay");
        for (var left = Step.NOTIFY; left != Step.WELCOME; left = left.before()) {
            assertEquals(left, step());
            way.back();
        }
        way.back();
        assertEquals(List.of("left"), deeds.heard);

        var kept = way.entriesProperty().get();
        assertEquals("wx1", kept.of(Step.APPID));
        assertEquals("https://shop.example/pay", kept.of(Step.NOTIFY));
        assertEquals("", kept.of(Step.KEY));
        to(Step.PROOF);
        way.forget();
        way.enter();
        assertEquals(Step.KEY, step(), "without the key WeChat is not asked");
        assertEquals(List.of("left"), deeds.heard);
        way.entryProperty().set(FakeLiveDeeds.KEY);
        way.enter();
        assertEquals(Step.PROOF, step(), "mended, one is where one was");
    }

    @ParameterizedTest
    @EnumSource
    void eachFlawLeadsToItsPageOrAsksAgain(Flaw flaw) {
        deeds.proof = new Proof.Failed(flaw, "");
        to(Step.PROOF);
        way.enter();
        var verdict = way.faceProperty().get().verdict().orElseThrow();
        assertFalse(verdict.good());
        way.enter();
        assertEquals(verdict.mend().orElse(Step.PROOF), step());
        assertEquals(verdict.mend().isPresent() ? 1 : 2, deeds.heard.size());
        assertEquals(List.of(), deeds.saved);
    }

    @Test
    void namesThePageOfTheMistake() {
        assertEquals(Optional.of(Step.KEY), mend(Flaw.SIGN, false));
        assertEquals(Optional.of(Step.APPID), mend(Flaw.PAIR, false));
        assertEquals(Optional.of(Step.CERTIFICATE), mend(Flaw.CERTIFICATE, false));
        assertEquals(Optional.empty(), mend(Flaw.NO_HOST, false), "WeChat's own address is right");
        assertEquals(Optional.of(Step.ADDRESS), mend(Flaw.NO_HOST, true));
    }

    @Test
    void aWrongClockIsMendedOutsideAndAskedAboutAgain() {
        deeds.proof = new Proof.ClockOff(Duration.ofHours(-8));
        to(Step.PROOF);
        way.enter();
        assertEquals(
                Sentence.of("live.clockSlow", Sentence.of("guard.hours", 8L)),
                way.faceProperty().get().verdict().orElseThrow().headline());
        deeds.proof = new Proof.Proven();
        way.again();
        assertTrue(way.faceProperty().get().verdict().orElseThrow().good());
    }

    @Test
    void aCertificateThatDoesNotOpenIsNamedBeforeWeChatIsAsked() {
        deeds.look = new CertificateLook.OtherPassword();
        to(Step.CERTIFICATE);
        way.entryProperty().set("apiclient_cert.p12");
        assertEquals(
                Optional.of(Sentence.of("live.filePassword", "1612345678")),
                way.faceProperty().get().fault());
        way.enter();
        assertEquals(Step.CERTIFICATE, step());
        deeds.look = new CertificateLook.Sound(Instant.EPOCH);
        way.enter();
        assertEquals(Step.PROOF, step());
    }

    @Test
    void waitsForACustomerWhoPaysBeforeAnythingIsWritten() {
        to(Step.PROOF);
        way.enter();
        deeds.hindrance = Optional.of(Sentence.of("reopening.paying"));
        way.enter();
        assertEquals(deeds.hindrance, way.faceProperty().get().fault());
        assertEquals(List.of(), deeds.saved);

        deeds.hindrance = Optional.empty();
        way.enter();
        assertEquals(1, deeds.saved.size());
    }

    @Test
    void theAddressLiesAside() {
        to(Step.PROOF);
        way.address();
        assertEquals(Step.ADDRESS, step());
        way.entryProperty().set("http://127.0.0.1:1");
        way.enter();
        assertEquals(Step.PROOF, step());
        way.address();
        way.back();
        assertEquals(Step.PROOF, step());
        assertEquals("http://127.0.0.1:1", way.entriesProperty().get().of(Step.ADDRESS));
    }

    @Test
    void theKeyShowsItselfNowhere() {
        to(Step.PROOF);
        assertFalse(way.entriesProperty().get().toString().contains(FakeLiveDeeds.KEY));
    }

    private Optional<Step> mend(Flaw flaw, boolean elsewhere) {
        return ProofWords.of(new Proof.Failed(flaw, ""), elsewhere).mend();
    }

    private Step step() {
        return way.faceProperty().get().step();
    }

    private void fill(String... values) {
        for (var value : values) {
            way.entryProperty().set(value);
            way.enter();
        }
    }

    private void to(Step wanted) {
        while (step() != wanted) {
            switch (step()) {
                case APPID -> way.entryProperty().set("wx1");
                case MERCHANT -> way.entryProperty().set("1612345678");
                case KEY -> way.entryProperty().set(FakeLiveDeeds.KEY);
                case NOTIFY -> way.entryProperty().set("https://shop.example/pay");
                default -> {}
            }
            way.enter();
        }
    }
}
