package io.saoma.ui.shift;

import io.saoma.report.ShiftSample;
import io.saoma.report.ShiftView;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A drawer of which only the cash is known.
final class FakeShift implements ShiftDeeds {

    static final Instant NOW = Instant.parse("2026-03-14T01:00:00Z");

    final List<String> done = new ArrayList<>();
    boolean diskFails;
    boolean others;
    private Optional<ShiftSample> sample = Optional.empty();

    @Override
    public Optional<ShiftView> now() {
        return sample.map(ShiftSample::view).filter(it -> it.shift().closing().isEmpty());
    }

    @Override
    public ShiftView open(Money cash) {
        return did("open " + cash, new ShiftSample(NOW, cash));
    }

    @Override
    public ShiftView move(Money amount, String reason) {
        return did("move " + amount + " " + reason, sample.orElseThrow().moved(amount));
    }

    @Override
    public ShiftView openDrawer(String reason) {
        return did("drawer " + reason, sample.orElseThrow().moved(Money.ZERO));
    }

    @Override
    public ShiftView close(Money counted) {
        return did("close " + counted, sample.orElseThrow().closed(counted));
    }

    @Override
    public boolean othersToSee() {
        return others;
    }

    @Override
    public void showOthers() {
        done.add("others");
    }

    @Override
    public boolean printable() {
        return true;
    }

    @Override
    public void print(ShiftView shift) {
        done.add("print " + shift.shift().number());
    }

    private ShiftView did(String what, ShiftSample next) {
        if (diskFails) {
            throw new IllegalStateException("the disk is full");
        }
        done.add(what);
        sample = Optional.of(next);
        return next.view();
    }
}
