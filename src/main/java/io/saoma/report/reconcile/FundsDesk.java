package io.saoma.report.reconcile;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.FundFlow;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.NotOver;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.sale.BusinessDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Reads the merchant's account at WeChat beside the bill of the same day; nothing of it is put on record.
public final class FundsDesk {

    private final BillGateway gateway;
    private final InstantSource clock;

    public FundsDesk(BillGateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /// Waits for WeChat. The account is asked for first: whoever may not see it needs no bill.
    public FundsReading read(LocalDate day) {
        if (!day.isBefore(BusinessDay.of(clock.instant()))) {
            return new NotOver(day);
        }
        return switch (gateway.funds(day)) {
            case Got<FundFlow>(var flow) -> beside(day, flow);
            case EmptyDay<FundFlow> _ -> beside(day, new FundFlow(List.of()));
            case BillAnswer<FundFlow> other -> new Unread(other);
        };
    }

    private FundsReading beside(LocalDate day, FundFlow flow) {
        return switch (gateway.bill(day)) {
            case Got<Bill>(var bill) -> new Laid(FundsBeside.of(flow, bill));
            case EmptyDay<Bill> _ -> new Laid(FundsBeside.of(flow, Bill.EMPTY));
            case BillAnswer<Bill> other -> new Unread(other);
        };
    }
}
