package io.saoma.ui.hangs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.Hang;
import io.saoma.report.HangKind;
import io.saoma.sale.Money;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HangsViewModelTest {

    @TempDir
    Path folder;

    @AutoClose
    private FakeHangs deeds;

    private HangsViewModel hangs;

    @BeforeEach
    void open() throws IOException {
        deeds = FakeHangs.of(folder);
        hangs = new HangsViewModel(deeds, new UiTasks(Runnable::run, Runnable::run));
    }

    @Test
    void showsOneOfEachKindAndNothingThatStandsWell() {
        var kinds = face().hangs().stream().map(Hang::kind).toList();
        assertEquals(HangKind.values().length, kinds.size());
        assertEquals(Set.of(HangKind.values()), new HashSet<>(kinds));
        var chips =
                Arrays.stream(HangKind.values()).map(HangWords::chip).distinct().count();
        assertEquals(HangKind.values().length, chips);
        assertTrue(face().index() >= 0);
    }

    @Test
    void saysWhatIsAtStake() {
        assertEquals(new Money(1250), choose(HangKind.LATE).amount());
        assertEquals(new Money(1250), choose(HangKind.TWICE).amount());
        assertEquals(new Money(500), choose(HangKind.IN_PART).amount());
        assertEquals(new Money(300), choose(HangKind.BACK_STRANDED).amount());
    }

    @Test
    void refundsFromHereOnlyWhatWeChatHasAndNobodyGivesBackYet() {
        var refundable = face().hangs().stream()
                .filter(hang -> HangWords.elsewhere(hang).key().equals("hangs.elsewhereRefund"))
                .map(Hang::kind)
                .collect(Collectors.toSet());
        assertEquals(Set.of(HangKind.LATE, HangKind.TWICE, HangKind.BACK_FAILED), refundable);
    }

    @Test
    void letsLateMoneyStandAndLooksAtTheNextOne() {
        choose(HangKind.LATE);
        hangs.press("Enter");
        assertEquals(9, face().hangs().size());
        assertEquals(Optional.of(Sentence.of("hangs.accepted")), face().said());
        assertTrue(face().hang().isPresent());
        assertTrue(face().hangs().stream().noneMatch(hang -> hang.kind() == HangKind.LATE));
    }

    @Test
    void wantsAWordAndAManagerBeforeItPutsAnEndToAnything() {
        for (var kind : List.of(HangKind.BACK_STRANDED, HangKind.BACK_FAILED, HangKind.REVIEW)) {
            var before = face().hangs().size();
            choose(kind);
            hangs.press("F8");
            assertEquals(Optional.of(Sentence.of("hangs.noteMissing")), face().said());
            hangs.noteProperty().set("  ");
            hangs.press("F8");
            deeds.allowed = false;
            hangs.noteProperty().set("银行转账");
            hangs.press("F8");
            assertEquals(before, face().hangs().size());
            deeds.allowed = true;
            hangs.press("F8");
            assertEquals(before - 1, face().hangs().size(), kind.name());
            assertEquals("", hangs.noteProperty().get());
            assertEquals(Optional.of(Sentence.of("hangs.settled")), face().said());
        }
    }

    @Test
    void doesNothingThatIsNotRightHere() {
        choose(HangKind.ASKING);
        for (var cap : List.of("Enter", "F8", "F9")) {
            hangs.press(cap);
        }
        assertEquals(List.of(), deeds.done);
        hangs.press("F5");
        choose(HangKind.TWICE);
        hangs.press("F9");
        choose(HangKind.IN_PART);
        hangs.press("Enter");
        choose(HangKind.CONTRADICTED);
        hangs.look();
        hangs.leave();
        assertEquals(List.of("asked", "refund 1123-0002", "settle 1123-0007", "look 1123-0006", "left"), deeds.done);
    }

    @Test
    void whatIsLeftOfASaleOfWhichMoneyHasGoneBackIsRefundedAndNotSettled() {
        deeds.refundsAPart();
        hangs.refresh();
        var hang = choose(HangKind.IN_PART);
        assertEquals(new Money(400), hang.amount());
        assertEquals("hangs.inPartLeftWhat", HangWords.happened(hang).key());
        assertEquals("hangs.inPartLeftMeans", HangWords.means(hang).key());
        assertEquals("hangs.inPartLeftAdvice", HangWords.advice(hang).key());

        hangs.press("Enter");
        hangs.press("F9");
        assertEquals(List.of("refund 1123-0007"), deeds.done);
    }

    @Test
    void aNoteBelongsToWhatItWasWrittenFor() {
        hangs.choose(0);
        hangs.noteProperty().set("银行转账");
        hangs.refresh();
        assertEquals("银行转账", hangs.noteProperty().get());
        hangs.down();
        assertEquals("", hangs.noteProperty().get());
        hangs.up();
        hangs.up();
        assertEquals(0, face().index());
    }

    private HangsFace face() {
        return hangs.faceProperty().get();
    }

    private Hang choose(HangKind kind) {
        var kinds = face().hangs().stream().map(Hang::kind).toList();
        hangs.choose(kinds.indexOf(kind));
        return face().hang().orElseThrow();
    }
}
