package io.saoma.payment.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer;
import io.saoma.payment.NoGateway;
import io.saoma.payment.PaymentNumber;
import io.saoma.payment.Sighting;
import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.guard.ClockReading;
import io.saoma.payment.proof.Proof.ClockDoubted;
import io.saoma.payment.proof.Proof.ClockOff;
import io.saoma.payment.proof.Proof.Failed;
import io.saoma.payment.proof.Proof.Proven;
import io.saoma.sale.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked to prove settings, and what each answer proves; what comes over the wire see `ProofTest` of `wechat`.
class ProverTest {

    /// Five in the afternoon by the world's clock is the next day in Beijing.
    private static final Instant NOW = Instant.parse("2026-03-14T17:00:00Z");

    private static final Sighting NO_ORDER = new Sighting.Nothing(new Answer.NoOrder());

    private final ClockGuard clocks = new ClockGuard(() -> {});
    private final List<LocalDate> days = new ArrayList<>();
    private BillAnswer<FundFlow> funds = new BillAnswer.NotYet<>();

    @Test
    void isProvenWhereThereIsNoSuchOrderAndTheCertificateIsTaken() {
        assertEquals(new Proven(), certified(NO_ORDER));

        assertEquals(List.of(LocalDate.of(2026, 3, 15)), days);
    }

    @Test
    void anythingOfAnAccountProvesThatTheCertificateIsTaken() {
        for (var answer : List.<BillAnswer<FundFlow>>of(
                new BillAnswer.EmptyDay<>(),
                new BillAnswer.Refused<>("20001", "invalid date"),
                new BillAnswer.Unreadable<>(BillAnswer.Fault.NOT_WHOLE, "rows"))) {
            funds = answer;
            assertEquals(new Proven(), certified(NO_ORDER));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP 400, CERTIFICATE",
        "HTTP 502, BETWEEN",
        "DNS, NO_HOST",
        "CONNECT, UNREACHABLE",
        "TLS, UNTRUSTED",
        "TLS EARLY, UNTRUSTED",
        "TLS OVER, UNTRUSTED",
        "TIMEOUT, TIMEOUT",
        "BROKEN, TIMEOUT",
        "SIGN, STRANGER",
        "UNBOUND, STRANGER"
    })
    void saysWhatKeepsTheCertificateFromBeingProven(String code, Flaw flaw) {
        funds = new BillAnswer.Silent<>(code);

        assertEquals(new Failed(flaw, code), certified(NO_ORDER));
    }

    @Test
    void aPageInThePlaceOfTheAccountIsSomethingBetween() {
        funds = new BillAnswer.Unreadable<>(BillAnswer.Fault.NO_BILL, "<html>");

        assertEquals(new Failed(Flaw.BETWEEN, "NO_BILL"), certified(NO_ORDER));
    }

    @Test
    void believesNobodyWhoKnowsAnOrderThatCannotExist() {
        var known = new Failed(Flaw.OTHER, "ORDEREXIST");

        assertEquals(known, prove(new Sighting.Seen("1", "NOTPAY")));
        assertEquals(known, prove(new Sighting.Taken("1", "SUCCESS", new Money(1), NOW)));
    }

    @Test
    void believesNobodyWhoAnswersAnotherQuestion() {
        assertEquals(new Failed(Flaw.OTHER, "CloseAccepted"), prove(new Sighting.Nothing(new Answer.CloseAccepted())));
    }

    @Test
    void theAccountIsNotAskedForWhereTheFirstAnswerIsWrong() {
        assertEquals(
                new Failed(Flaw.UNREACHABLE, "CONNECT"),
                certified(new Sighting.Nothing(new Answer.Silent(false, "CONNECT"))));

        assertEquals(List.of(), days);
    }

    @Test
    void saysByHowMuchTheClockIsOffBeforeItAsksForMore() {
        clocks.accept(new ClockReading(Duration.ofHours(-8), Duration.ZERO));

        assertEquals(new ClockOff(Duration.ofHours(-8)), certified(NO_ORDER));
        assertEquals(List.of(), days);
    }

    @Test
    void doubtsTheClockWhereTheServersCertificateIsNotOfItsDay() {
        assertEquals(new ClockDoubted(NOW, true), prove(new Sighting.Nothing(new Answer.Silent(false, "TLS EARLY"))));
        assertEquals(new ClockDoubted(NOW, false), prove(new Sighting.Nothing(new Answer.Silent(false, "TLS OVER"))));
    }

    private Proof certified(Sighting sighting) {
        return prove(sighting, Optional.of(new Bills()));
    }

    private Proof prove(Sighting sighting) {
        return prove(sighting, Optional.empty());
    }

    private Proof prove(Sighting sighting, Optional<BillGateway> certified) {
        var weChat = new NoGateway() {
            @Override
            public Sighting find(PaymentNumber number) {
                return sighting;
            }
        };
        return new Prover(weChat, certified, clocks, () -> NOW, new Random(1)).prove();
    }

    private final class Bills implements BillGateway {

        @Override
        public BillAnswer<Bill> bill(LocalDate day) {
            throw new AssertionError("nobody asks for a bill");
        }

        @Override
        public BillAnswer<FundFlow> funds(LocalDate day) {
            days.add(day);
            return funds;
        }

        @Override
        public BillAnswer<Bill> read(byte[] file) {
            throw new AssertionError("nobody has a bill");
        }
    }
}
