package io.saoma.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.ui.HeldWork;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a manager finds who was called away and comes back: his key is gone, and WeChat's word on it with it.
class LiveResumedTest {

    private final FakeLiveDeeds deeds = new FakeLiveDeeds();
    private final HeldWork aside = new HeldWork();
    private final LiveViewModel way;

    LiveResumedTest() {
        deeds.said = said("1", "");
        way = new LiveViewModel(deeds, new UiTasks(aside, Runnable::run));
    }

    @Test
    void aWordIsNotFollowedWithoutTheKeyThatItIsAbout() {
        toTheProof();
        way.enter();
        deeds.hindrance = Optional.of(Sentence.of("reopening.paying"));
        way.enter();
        way.forget();
        deeds.hindrance = Optional.empty();
        assertEquals(LiveFace.of(Step.PROOF), face());
        way.enter();
        way.enter();
        assertEquals(Step.KEY, face().step());
        assertEquals(List.of(), deeds.saved);
    }

    @Test
    void anAnswerThatComesLateIsNotTakenForOneOnWhatStandsThereNow() {
        toTheProof();
        aside.hold();
        way.enter();
        way.forget();
        aside.letGo();
        assertEquals(List.of("asked"), deeds.heard);
        assertEquals(LiveFace.of(Step.PROOF), face());
    }

    @Test
    void whatHindersTheSavedKeyDoesNotBringTheWordBack() {
        toTheProof();
        way.enter();
        aside.hold();
        way.enter();
        way.forget();
        deeds.hindrance = Optional.of(Sentence.of("reopening.paying"));
        aside.letGo();
        assertEquals(deeds.hindrance, face().fault());
        assertEquals(Optional.empty(), face().verdict());
    }

    @Test
    void whatWasSetMeanwhileStandsWhereNothingElseIsTyped() {
        to(Step.APPID);
        way.entryProperty().set("wx2");
        way.back();
        deeds.said = said("2", "merchant.p12");
        way.resume();

        assertEquals("2", way.entryProperty().get());
        var now = way.entriesProperty().get();
        assertEquals("2", now.of(Step.TILL));
        assertEquals("merchant.p12", now.of(Step.CERTIFICATE));
        assertEquals("wx2", now.of(Step.APPID), "typed, and not saved yet");
        toTheProof();
        way.enter();
        way.enter();
        assertEquals("2", deeds.saved.getFirst().of(Step.TILL));
    }

    @Test
    void theWayOfSigningThatWasSetMeanwhileHolds() {
        deeds.said = new Entries(deeds.said.typed(), true);
        way.resume();
        assertTrue(way.entriesProperty().get().md5());
    }

    private static Entries said(String till, String certificate) {
        return new Entries(
                Map.of(
                        Step.SHOP, "一号店",
                        Step.TILL, till,
                        Step.APPID, "wx1",
                        Step.MERCHANT, "1612345678",
                        Step.NOTIFY, "https://shop.example/pay",
                        Step.CERTIFICATE, certificate),
                false);
    }

    private LiveFace face() {
        return way.faceProperty().get();
    }

    private void toTheProof() {
        to(Step.KEY);
        way.entryProperty().set(FakeLiveDeeds.KEY);
        to(Step.PROOF);
    }

    private void to(Step wanted) {
        while (face().step() != wanted) {
            way.enter();
        }
    }
}
