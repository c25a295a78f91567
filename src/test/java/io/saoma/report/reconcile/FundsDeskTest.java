package io.saoma.report.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.FundFlow;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.NotOver;
import io.saoma.report.reconcile.FundsReading.Unread;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundsDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private final List<String> asked = new ArrayList<>();
    private BillAnswer<FundFlow> funds = new BillAnswer.EmptyDay<>();
    private BillAnswer<Bill> bill = new BillAnswer.EmptyDay<>();

    @Test
    void anEmptyDayIsLaidBesideAnEmptyBill() {
        assertEquals(new Laid(FundsBeside.of(new FundFlow(List.of()), Bill.EMPTY)), read(DAY));
        funds = new BillAnswer.Got<>(new FundFlow(List.of()));
        bill = new BillAnswer.Got<>(Bill.EMPTY);
        assertInstanceOf(Laid.class, read(DAY));
    }

    @Test
    void whoMayNotSeeTheAccountNeedsNoBill() {
        funds = new BillAnswer.Refused<>("CERTIFICATE", "no");
        assertEquals(new Unread(funds), read(DAY));
        assertEquals(List.of("funds"), asked);
    }

    @Test
    void withoutABillThereIsNothingToLayItBeside() {
        bill = new BillAnswer.Silent<>("TIMEOUT");
        assertEquals(new Unread(bill), read(DAY));
    }

    @Test
    void asksNobodyOfADayThatIsNotOver() {
        assertEquals(new NotOver(DAY.plusDays(1)), read(DAY.plusDays(1)));
        assertEquals(List.of(), asked);
    }

    private FundsReading read(LocalDate day) {
        return new FundsDesk(new Scripted(), InstantSource.fixed(Instant.parse("2026-01-02T16:00:00Z"))).read(day);
    }

    private final class Scripted implements BillGateway {

        @Override
        public BillAnswer<Bill> bill(LocalDate day) {
            asked.add("bill");
            return bill;
        }

        @Override
        public BillAnswer<FundFlow> funds(LocalDate day) {
            asked.add("funds");
            return funds;
        }

        @Override
        public BillAnswer<Bill> read(byte[] file) {
            throw new AssertionError("nobody has a file");
        }
    }
}
