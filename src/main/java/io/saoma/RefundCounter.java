package io.saoma;

import io.saoma.book.BookException;
import io.saoma.book.DeskBook.Scope;
import io.saoma.payment.guard.Readiness;
import io.saoma.payment.refund.Account;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.OpenRefund;
import io.saoma.payment.refund.Plan;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.payment.refund.RefundReason;
import io.saoma.report.OrderDetail;
import io.saoma.report.OrderLook;
import io.saoma.sale.Event;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.health.SharedBook.Reach;
import io.saoma.ui.refund.RefundController;
import io.saoma.ui.refund.RefundDeeds;
import io.saoma.ui.refund.RefundViewModel;
import io.saoma.ui.window.TillWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Money that goes back at this counter: its screen, and what is done there.
final class RefundCounter {

    private static final Logger LOG = LoggerFactory.getLogger(RefundCounter.class);

    private final Till till;
    private final UiTasks tasks;
    private final TillWindow window;
    private final StaffCounter staff;
    private final Presence presence;
    private final Runnable back;
    private Optional<RefundViewModel> shown = Optional.empty();

    RefundCounter(Till till, UiTasks tasks, TillWindow window, StaffCounter staff, Presence presence, Runnable back) {
        this.till = till;
        this.tasks = tasks;
        this.window = window;
        this.staff = staff;
        this.presence = presence;
        this.back = back;
        till.book.subscribe(tasks.onFx(this::hear));
    }

    /// What came twice or too late stands there already, with its reason.
    void show(OrderDetail order) {
        var sale = order.sale();
        var row = order.row();
        var left = row.paid().minus(row.refunded());
        var excess = switch (row.look()) {
            case PAID_TWICE -> Optional.of(left.minus(row.total()));
            case PAID_LATE -> Optional.of(left);
            default -> Optional.<Money>empty();
        };
        var viewModel = new RefundViewModel(
                sale,
                excess,
                reason(row.look()),
                deeds(till.owns(row) ? Optional.empty() : row.shop(), sale.number()),
                tasks,
                this::leave);
        shown = Optional.of(viewModel);
        show(viewModel);
    }

    /// The shared book has something new: what this till has just heard of a refund, too, comes there a little later.
    void sharedChanged() {
        shown.ifPresent(RefundViewModel::refresh);
    }

    private static Optional<RefundReason> reason(OrderLook look) {
        return switch (look) {
            case PAID_TWICE -> Optional.of(RefundReason.PAID_TWICE);
            case PAID_LATE -> Optional.of(RefundReason.PAID_LATE);
            default -> Optional.empty();
        };
    }

    private void show(RefundViewModel viewModel) {
        window.show(messages -> new RefundController(viewModel, messages));
    }

    private void leave() {
        shown = Optional.empty();
        back.run();
    }

    private void hear(Event event) {
        if (event instanceof RefundEvent || event instanceof CashRefunded) {
            shown.ifPresent(RefundViewModel::refresh);
        }
    }

    /// @param shop whose sale it is, where it is another till's
    private RefundDeeds deeds(Optional<String> shop, SaleNumber sale) {
        return new RefundDeeds() {

            @Override
            public Account account() {
                return shop.isPresent() ? elsewhere().withoutCash() : withOthers(till.book.account(sale));
            }

            /// Only what was paid to this till's own merchant can go back from here.
            private Account elsewhere() {
                return shared(till.sharing.orElseThrow(), shop).of(till.bills.mchId());
            }

            private Account shared(Sharing sharing, Optional<String> shop) {
                var scope = new Scope(shop, Optional.of(sale.till()));
                return sharing.book().of(scope).orders().account(sale);
            }

            /// Nobody waits for a server that is known to be away: a claim holds all the same what others gave back.
            private Account withOthers(Account own) {
                var reached = till.sharing.filter(it -> it.watch.look().reach() == Reach.REACHED);
                var shop = Optional.of(till.settings.shop().name());
                try {
                    return reached.map(it -> own.with(shared(it, shop).refunds()))
                            .orElse(own);
                } catch (BookException e) {
                    LOG.warn("{}: nobody can be asked what others gave back", sale, e);
                    return own;
                }
            }

            @Override
            public Plan giveBack(Money amount, Grounds grounds) {
                if (till.number.look() instanceof Readiness.Stop) {
                    return new Plan.Impossible(Plan.Why.TILL_TAKEN_OVER);
                }
                return shop.isPresent()
                        ? till.refunds.giveBack(new SaleKey(shop, sale), elsewhere(), amount, grounds)
                        : till.refunds.giveBack(sale, amount, grounds);
            }

            @Override
            public void approve(Money amount, Consumer<String> granted) {
                Runnable here = () -> shown.ifPresent(RefundCounter.this::show);
                staff.approve(
                        new Approval(Matter.REFUND, sale.toString(), amount, presence.name()),
                        Sentence.of("approval.refund", amount),
                        by -> {
                            here.run();
                            granted.accept(by);
                        },
                        here);
            }

            @Override
            public void check() {
                till.refunds.open().forEach(OpenRefund::check);
            }

            @Override
            public void print() {
                till.receipts.printRefund(sale);
            }

            @Override
            public boolean printable() {
                return shop.isEmpty() && till.receipts.queue().isPresent();
            }

            @Override
            public boolean certified() {
                return till.takesCodes;
            }

            @Override
            public Instant now() {
                return till.clock.instant();
            }
        };
    }
}
