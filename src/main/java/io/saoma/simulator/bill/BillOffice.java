package io.saoma.simulator.bill;

import io.saoma.simulator.order.Agenda;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.order.OrderBook;
import io.saoma.simulator.wire.Merchant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where the accounts of past days are made: by ten on the next morning, and kept for three months.
public final class BillOffice {

    private static final LocalTime MADE = LocalTime.of(10, 0);
    private static final int MONTHS_KEPT = 3;

    private final Set<LocalDate> old = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> mistaken = new ConcurrentHashMap<>();
    private final Merchant merchant;
    private final Agenda agenda;
    private final DayBook days;

    public BillOffice(Merchant merchant, OrderBook book, Agenda agenda) {
        this.merchant = merchant;
        this.agenda = agenda;
        this.days = new DayBook(book, mistaken);
    }

    /// The bill of this day has the columns of former years.
    public void inOldForm(LocalDate day) {
        old.add(day);
    }

    /// Bills name this amount for the order or the refund of this number, whatever was paid.
    public void mistake(String number, long fen) {
        mistaken.put(number, fen);
    }

    /// Whether the account of this day is made by now.
    public boolean isMade(LocalDate day) {
        var made = day.plusDays(1).atTime(MADE).atZone(Identifiers.BEIJING).toInstant();
        return !agenda.now().isBefore(made);
    }

    /// Empty where nothing happened on that day, or it is too long ago.
    public Optional<String> bill(LocalDate day) {
        var form = old.contains(day) ? Form.OLD : Form.PRESENT;
        return Optional.of(days.of(day, agenda.now()))
                .filter(entries -> !entries.isEmpty() && isKept(day))
                .map(entries -> form.write(merchant, entries));
    }

    /// The same for what moved on the merchant's account.
    public Optional<String> funds(LocalDate day) {
        return Optional.of(days.of(day, agenda.now()))
                .filter(entries -> !entries.isEmpty() && isKept(day))
                .map(Funds::write);
    }

    private boolean isKept(LocalDate day) {
        var today = agenda.now().atZone(Identifiers.BEIJING).toLocalDate();
        return !day.isBefore(today.minusMonths(MONTHS_KEPT));
    }
}
