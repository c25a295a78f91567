package io.saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.Samples;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.RefundReason;
import io.saoma.payment.refund.ReturnedLine;
import io.saoma.proof.share.Wire;
import io.saoma.report.AuditRow;
import io.saoma.report.KnownTill;
import io.saoma.report.OrderLook;
import io.saoma.report.OrderReport;
import io.saoma.report.OrderRow;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.shift.ShiftEvent.ShiftOpened;
import io.saoma.simulator.order.Refund.End;
import io.saoma.ui.Language;
import io.saoma.ui.Notice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two tills of two shops and their shared book, on a real server: what one of them sells the other one sees.
class SharedTillTest extends TwoWholeTills {

    private final DeskSight sight = new DeskSight(robot);

    @BeforeEach
    void begin() throws IOException {
        till = quick(shared("一号店", 1));
        other = quick(shared("二号店", 2));
        show(Language.ZH);
    }

    @Test
    void aSaleAtOneTillIsSeenAtTheOther() throws TimeoutException, IOException {
        TeaSale.sell(till, weChat);
        robot.push(KeyCode.F11);
        await("the till's own sale is seen", () -> sight.rows().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        await("so it is among those of all tills", () -> shops().equals(List.of("一号店")));
        TeaSale.sell(other, weChat);
        await("the other till's sale is seen", () -> shops().equals(List.of("二号店", "一号店")));

        robot.push(KeyCode.DOWN);
        await("it is looked at", () -> text("#hintLabel").contains("二号店 2 号机"));
        robot.push(KeyCode.DOWN);
        await("it is one's own", () -> text("#hintLabel").isEmpty());

        robot.push(KeyCode.F10);
        await("the report is everybody's", () -> text("#whoseLabel").equals("全部收银台"));
        await("both are in it", () -> text("#takenLabel").contains("12.00"));
        robot.push(KeyCode.ESCAPE);

        common.wire().become(Wire.State.CUT);
        TeaSale.sell(till, weChat);
        TeaSale.sell(other, weChat);
        await(
                "the strip says so",
                () -> robot.lookup("#behindLabel").queryAs(Label.class).isVisible());
        common.wire().become(Wire.State.WHOLE);
        robot.push(KeyCode.F5);
        await("nothing is missing", () -> {
            robot.push(KeyCode.F5);
            return sight.rows().size() == 4;
        });
        assertEquals(new Money(24_00), sight.rows().stream().map(OrderRow::paid).reduce(Money.ZERO, Money::plus));
    }

    /// What is in view may come from the shared book, which had not heard of the last cash yet.
    @Test
    void cashIsTakenOnlyForWhatTheOwnBookStillMisses() throws TimeoutException {
        var half = Cash.exactly(new Money(3_00));
        var sale = till.cash.sell(TeaSale.TEA, half, "王小雨").number();
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.T);
        await("it is seen as paid in part", () -> sight.looks().equals(List.of(OrderLook.PAID_IN_PART)));
        var everywhere = new OrderReport(till.book.orders(), till.sharing.map(Sharing::book));
        var seen = everywhere.detail(new SaleKey(Optional.of("一号店"), sale)).orElseThrow();
        till.cash.take(sale, half, "王小雨");

        robot.interact(() -> new OrderDeeds(counter).settle(seen));
        await(
                "it is looked at as it stands here",
                () -> sight.rows().stream().map(OrderRow::key).toList().equals(List.of(SaleKey.own(sale))));
        assertEquals(List.of(OrderLook.PAID), sight.looks());
        assertEquals(Optional.empty(), counter.cash.currentProperty().get());
    }

    /// As after a part of the journal was lost.
    @Test
    void aSaleThatOnlyTheSharedBookHasIsComplainedOfAndTheListGoesOn() throws TimeoutException {
        robot.interact(() -> counter.hangs.open());
        await("nothing hangs", () -> robot.sees("#hangList"));
        robot.interact(() -> counter.hangs.settle(Samples.number(99)));
        await(
                "that is said",
                () -> counter.notices.worstProperty().get().map(Notice::about).equals(Optional.of("fault")));

        till.cash.sell(TeaSale.TEA, Cash.exactly(new Money(3_00)), "王小雨");
        ListView<?> list = robot.lookup("#hangList").queryAs(ListView.class);
        await("the list is read again", () -> list.getItems().size() == 1);
    }

    @Test
    void whatTheOtherTillGaveBackOfTheOwnSaleIsNotOfferedOnceMore() throws TimeoutException {
        weChat.refunds().become(End.SUCCESS, Duration.ZERO);
        TeaSale.sell(till, weChat);
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.T);
        await("it is among those of all tills", () -> shops().equals(List.of("一号店")));
        var sale = sight.rows().getFirst().number();
        var theirs = new SaleKey(Optional.of("一号店"), sale);
        var scope = new Scope(theirs.shop(), Optional.of(1));
        var account = other.sharing.orElseThrow().book().of(scope).orders().account(sale);
        other.refunds.giveBack(
                theirs,
                account,
                new Money(3_50),
                new Grounds(RefundReason.FAULTY, "", List.of(new ReturnedLine(1, 1, new Money(3_50))), "欧阳娜娜"));
        await("it is seen", () -> sight.looks().equals(List.of(OrderLook.REFUNDED_IN_PART)));

        robot.push(KeyCode.CONTROL, KeyCode.T);
        await("it is the till's own again", () -> sight.looks().equals(List.of(OrderLook.PAID)));
        robot.push(KeyCode.ENTER);
        await("it is looked at", () -> robot.lookup("#refundButton").query().isVisible());
        robot.push(KeyCode.F9);
        await("the rest can go back", () -> text("#titleLabel").contains("2.50"));
    }

    @Test
    void shiftsAndWhoDidWhatAreSeenOfAllTills() throws TimeoutException, IOException {
        other.book.record(new ShiftOpened(4, new Money(200_00), other.practice(), "欧阳娜娜", other.clock.instant()));
        robot.push(KeyCode.F11).push(KeyCode.CONTROL, KeyCode.T).push(KeyCode.CONTROL, KeyCode.J);
        await("the other till's shift is seen", () -> {
            robot.push(KeyCode.F5);
            return text("#placeLabel").equals("二号店 2 号机");
        });
        robot.push(KeyCode.CONTROL, KeyCode.T);
        await("the own one is not open", () -> text("#titleLabel").equals("还没有开班"));
        robot.push(KeyCode.ESCAPE);

        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(
                "it is told who opened it",
                () -> audited()
                        .anyMatch(row -> row.till().equals(Optional.of(new KnownTill("二号店", 2)))
                                && row.who().equals(Optional.of("欧阳娜娜"))));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        await(
                "of this till alone",
                () -> audited().count() > 0
                        && audited().allMatch(row -> row.till().isEmpty()));
        robot.push(KeyCode.ESCAPE);
        await("the orders are back", () -> robot.sees("#orderList"));
    }

    private Stream<AuditRow> audited() {
        ListView<?> list = robot.lookup("#rowList").queryAs(ListView.class);
        return list.getItems().stream().filter(AuditRow.class::isInstance).map(AuditRow.class::cast);
    }

    private List<String> shops() {
        return sight.rows().stream().flatMap(row -> row.shop().stream()).toList();
    }
}
