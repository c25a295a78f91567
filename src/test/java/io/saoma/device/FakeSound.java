package io.saoma.device;

import io.saoma.sale.Money;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A voice that only remembers what it said.
public final class FakeSound implements Sound {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void paid(Money amount) {
        heard.add("paid " + amount);
    }

    @Override
    public void late(Money amount) {
        heard.add("late " + amount);
    }

    @Override
    public void trouble() {
        heard.add("trouble");
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }
}
