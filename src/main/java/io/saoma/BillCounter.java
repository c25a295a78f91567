package io.saoma;

import io.saoma.book.DeskBook.Scope;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.BillEvent.BillRead;
import io.saoma.payment.bill.Light;
import io.saoma.report.reconcile.AllBills;
import io.saoma.report.reconcile.Difference;
import io.saoma.report.reconcile.Difference.OnlyAtWeChat;
import io.saoma.report.reconcile.FundsReading;
import io.saoma.report.reconcile.MonthDay;
import io.saoma.report.reconcile.Place;
import io.saoma.report.reconcile.Reading;
import io.saoma.report.reconcile.Reading.Unread;
import io.saoma.report.reconcile.Reconciliation;
import io.saoma.report.reconcile.Taken;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKey;
import io.saoma.sale.staff.Approval;
import io.saoma.sale.staff.Matter;
import io.saoma.ui.Notice;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import io.saoma.ui.reconcile.BillDialog;
import io.saoma.ui.reconcile.BillPlace;
import io.saoma.ui.reconcile.ReconcileController;
import io.saoma.ui.reconcile.ReconcileDeeds;
import io.saoma.ui.reconcile.ReconcileViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// WeChat's bills at this counter: their screen behind a manager's word, what is done there, and the notice of a day
/// that did not agree.
final class BillCounter {

    /// A film that was chosen by mistake shall not fill the memory.
    private static final long MOST_BYTES = 64 * 1024 * 1024;

    private final Counter counter;
    private final Till till;
    private final UiTasks tasks;
    private final StaffCounter staff;
    private final Presence presence;
    private final BillPlace files;
    private Optional<ReconcileViewModel> shown = Optional.empty();

    BillCounter(Counter counter, UiTasks tasks, StaffCounter staff, Presence presence) {
        this.counter = counter;
        this.till = counter.till;
        this.tasks = tasks;
        this.staff = staff;
        this.presence = presence;
        files = new BillDialog(() -> counter.window.scene().getWindow());
        var hear = tasks.<BillRead>onFx(this::hear);
        till.book.subscribe(event -> {
            if (event instanceof BillRead read) {
                hear.accept(read);
            }
        });
    }

    /// Begins with the day whose bill comes next, or came last.
    void show() {
        show(BusinessDay.of(till.clock.instant()).minusDays(1));
    }

    private void show(LocalDate day) {
        staff.approve(
                new Approval(Matter.BILL, "", Money.ZERO, presence.name()),
                Sentence.of("approval.bill"),
                by -> open(day, by),
                counter::showOrders);
    }

    private void open(LocalDate day, String by) {
        var deeds = counter.seen()
                .<ReconcileDeeds>map(seen -> new WholeDesk(by, seen))
                .orElseGet(() -> new Desk(by));
        var viewModel = new ReconcileViewModel(deeds, tasks, till.clock, day);
        shown = Optional.of(viewModel);
        staff.manage(messages -> new ReconcileController(viewModel, files, messages));
    }

    /// What came by itself nobody has looked at yet.
    private void hear(BillRead read) {
        var about = "bill-" + read.day();
        if (read.light() == Light.GREEN) {
            counter.notices.lower(about);
        } else if (read.by().isEmpty()) {
            counter.notices.raise(notice(about, read));
        }
        if (read.by().isEmpty()) {
            shown.ifPresent(ReconcileViewModel::refresh);
        }
    }

    private Notice notice(String about, BillRead read) {
        var red = read.light() == Light.RED;
        return new Notice(
                about,
                red ? Notice.Level.TROUBLE : Notice.Level.WARNING,
                Sentence.of(red ? "reconcile.redNotice" : "reconcile.amberNotice", read.day()),
                Sentence.of("reconcile.noticeAdvice"),
                List.of(
                        new Notice.Action(Sentence.of("pay.look"), "", () -> {
                            counter.notices.lower(about);
                            show(read.day());
                        }),
                        new Notice.Action(
                                Sentence.of("reconcile.afterwards"), "", () -> counter.notices.lower(about))));
    }

    /// The bills in the name of the manager who has opened them.
    private class Desk implements ReconcileDeeds {

        private final String by;

        Desk(String by) {
            this.by = by;
        }

        @Override
        public boolean practice() {
            return till.practice();
        }

        @Override
        public List<MonthDay> month(YearMonth month) {
            return till.bills.month(month);
        }

        @Override
        public Reading fetch(LocalDate day) {
            return till.bills.fetch(day, by);
        }

        @Override
        public Reading read(Path file, LocalDate day) throws IOException {
            return Files.size(file) > MOST_BYTES
                    ? new Unread(new Unreadable<>(Fault.NO_BILL, "more than 64 MiB"))
                    : read(Files.readAllBytes(file), day);
        }

        Reading read(byte[] bill, LocalDate day) {
            return till.bills.read(bill, day, by);
        }

        @Override
        public FundsReading funds(LocalDate day) {
            return till.funds.read(day);
        }

        @Override
        public Taken take(Difference difference) {
            return till.bills.take(difference, by);
        }

        @Override
        public Map<OnlyAtWeChat, Taken> rebuild(Reconciliation day) {
            return till.bills.rebuild(day, by);
        }

        @Override
        public boolean everywhere() {
            return false;
        }

        @Override
        public boolean own(Place place) {
            return place.equals(
                    new Place(till.settings.shop().name(), till.settings.shop().till()));
        }

        @Override
        public void look(SaleKey sale) {
            leaveScreen();
            counter.showOrder(sale);
        }

        @Override
        public void leave() {
            leaveScreen();
            counter.showOrders();
        }

        private void leaveScreen() {
            shown = Optional.empty();
        }
    }

    /// The same beside what all tills have.
    private final class WholeDesk extends Desk {

        private final AllBills all;

        WholeDesk(String by, Scope seen) {
            super(by);
            all = till.allBills(seen);
        }

        @Override
        public List<MonthDay> month(YearMonth month) {
            return all.month(month);
        }

        @Override
        public Reading fetch(LocalDate day) {
            return all.fetch(day);
        }

        @Override
        Reading read(byte[] bill, LocalDate day) {
            return all.read(bill, day);
        }

        @Override
        public boolean everywhere() {
            return true;
        }
    }
}
