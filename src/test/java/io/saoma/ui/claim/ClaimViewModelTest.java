package io.saoma.ui.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Found;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.PaymentNumber.TransactionId;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the screen says from the question to the answer, also to whoever types on meanwhile.
class ClaimViewModelTest {

    private static final String ONE = "4200000202202603140000000001";
    private static final String OTHER = "4200000202202603140000000002";
    private static final SaleNumber SALE = new SaleNumber(false, 1, LocalDate.of(2026, 3, 14), 12);

    private final List<PaymentNumber> asked = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Runnable> aside = new ArrayList<>();
    private Optional<Runnable> hand = Optional.empty();
    private Found found = new Found.NotPaid(SALE, new Money(1250), "NOTPAY");
    private final ClaimViewModel viewModel = new ClaimViewModel(
            number -> {
                asked.add(number);
                return found;
            },
            _ -> hand,
            new UiTasks(aside::add, Runnable::run),
            () -> left.add("left"));

    @Test
    void asksWhatIsTypedAndSaysWhatIsSo() {
        viewModel.numberProperty().set(ONE);
        viewModel.go();
        assertTrue(face().working());

        answer();

        assertEquals(List.of(new TransactionId(ONE)), asked);
        assertEquals(Tone.TROUBLE, face().tone());
        assertEquals(Sentence.of("claim.notPaid", new Money(1250), "0314-0012"), face().headline());
    }

    @Test
    void asksAnewForTheSameNumberForMoneyMayComeMeanwhile() {
        viewModel.ask(ONE);
        answer();
        found = new Found.NowPaid(SALE, new Money(1250), Instant.parse("2026-03-14T02:23:00Z"), false);
        viewModel.go();
        answer();

        assertEquals(Tone.GOOD, face().tone());
        assertEquals(Sentence.of("claim.paidAdvice", "03-14 10:23"), face().advice());
    }

    @Test
    void saysWhatToTypeWhereItIsNoNumberAndAsksNobody() {
        viewModel.ask("6901234567892");

        assertEquals(ClaimFace.NO_NUMBER, face());
        viewModel.ask("");
        assertEquals(ClaimFace.ASKS, face());
        assertTrue(aside.isEmpty());
    }

    @Test
    void asksOnceAtATime() {
        viewModel.ask(ONE);
        viewModel.go();

        assertEquals(1, aside.size());
    }

    @Test
    void neverShowsTheAnswerToAnotherNumber() {
        viewModel.ask(ONE);
        viewModel.ask(OTHER);
        answer();
        assertTrue(face().working());
        found = new Found.NoSuchPayment();
        answer();
        assertEquals(Sentence.of("claim.none"), face().headline());

        viewModel.ask(ONE);
        viewModel.numberProperty().set("42");
        answer();
        assertEquals(ClaimFace.ASKS, face());
    }

    @Test
    void saysSoWhereTheQuestionBreaksOff() {
        var broken = new ClaimViewModel(
                _ -> {
                    throw new IllegalStateException("the disk is full");
                },
                _ -> hand,
                new UiTasks(Runnable::run, Runnable::run),
                () -> {});
        broken.ask(ONE);

        assertEquals(ClaimFace.BROKE_OFF, broken.faceProperty().get());
    }

    @Test
    void leavesWhileItAsks() {
        viewModel.ask(ONE);
        viewModel.leave();

        assertEquals(List.of("left"), left);
        assertEquals(ClaimFace.ASKS, face());
    }

    private ClaimFace face() {
        return viewModel.faceProperty().get();
    }

    private void answer() {
        aside.removeFirst().run();
    }
}
