package io.saoma.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The faults that are switched on; several may hit one answer, in the order in which they were switched on.
public final class Faults {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /// Faults of every call and every order.
    public Place everywhere() {
        return new Place(null, null);
    }

    public Place on(Call call) {
        return new Place(call, null);
    }

    /// Ends all faults.
    public void clear() {
        rules.clear();
    }

    /// What hits this request; faults that were switched on for a number of times are used up by it.
    public List<Fault> take(Call call, String outTradeNo) {
        var hits = new ArrayList<Fault>();
        for (var rule : rules) {
            if (rule.place.covers(call, outTradeNo) && rule.left.getAndDecrement() > 0) {
                hits.add(rule.fault);
            }
        }
        rules.removeIf(rule -> rule.left.get() <= 0);
        return hits;
    }

    private record Rule(Place place, AtomicInteger left, Fault fault) {}

    /// Where a fault strikes.
    public final class Place {

        private final @Nullable Call call;
        private final @Nullable String outTradeNo;

        private Place(@Nullable Call call, @Nullable String outTradeNo) {
            this.call = call;
            this.outTradeNo = outTradeNo;
        }

        public Place forOrder(String number) {
            return new Place(call, number);
        }

        public void once(Fault fault) {
            times(1, fault);
        }

        public void times(int count, Fault fault) {
            rules.add(new Rule(this, new AtomicInteger(count), fault));
        }

        public void always(Fault fault) {
            times(Integer.MAX_VALUE, fault);
        }

        private boolean covers(Call asked, String number) {
            return (call == null || call == asked) && (outTradeNo == null || outTradeNo.equals(number));
        }
    }
}
