package io.saoma.shop;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsRejoined;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.shop.SharedGoods.Answer;
import io.saoma.shop.SharedGoods.Answer.Away;
import io.saoma.shop.SharedGoods.Answer.Level;
import io.saoma.shop.SharedGoods.Answer.Newer;
import io.saoma.shop.SharedGoods.Answer.PutBack;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.goods.Clash;
import io.saoma.shop.goods.Seen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Where the goods are answered for: each change returns once it is on disk, and throws where it cannot be; then the
/// goods are what they were. Where tills have a shared book, a change stands there first and is written down here like
/// those of the others: as something that was taken over.
public final class GoodsDesk {

    /// So many changes are remembered to tell who made them.
    private static final int REMEMBERED = 200;

    private final boolean practice;
    private final Consumer<GoodsEvent> book;
    private final InstantSource clock;
    private final Optional<SharedGoods> others;
    private final Deque<GoodsTakenOver> recent = new ArrayDeque<>();
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Catalogue own;
    private volatile boolean begun;
    private volatile Accord accord = Accord.SAME;

    /// Of a till that shares its goods with nobody.
    public GoodsDesk(boolean practice, List<ShopEvent> past, Consumer<GoodsEvent> book, InstantSource clock) {
        this(practice, past, book, clock, Optional.empty());
    }

    /// @param past what has happened to the shop until now, in its order
    /// @param book returns once the event is on disk, and throws where it cannot be
    /// @param others present where other tills sell the same goods
    public GoodsDesk(
            boolean practice,
            List<ShopEvent> past,
            Consumer<GoodsEvent> book,
            InstantSource clock,
            Optional<SharedGoods> others) {
        this.practice = practice;
        this.book = book;
        this.clock = clock;
        this.others = others;
        var events = past.stream()
                .filter(GoodsEvent.class::isInstance)
                .map(GoodsEvent.class::cast)
                .toList();
        own = Catalogue.of(events);
        begun = !events.isEmpty();
    }

    /// The shop's own goods, which practice and real sales share.
    public Catalogue own() {
        return own;
    }

    /// What is sold: in practice the demo's goods, which are written down nowhere, until the shop has begun.
    public Catalogue sold() {
        return demo() ? DemoShop.catalogue() : own;
    }

    /// Whether the demo's goods are sold.
    public boolean demo() {
        return practice && !begun;
    }

    /// Tells of every change from now on, on whatever thread made it.
    public void subscribe(Runnable subscriber) {
        subscribers.add(subscriber);
    }

    /// What a person changes who sees the goods as they are now.
    public GoodsEdit edit() {
        return edit(own);
    }

    /// What a person changes who saw the goods like this when he began.
    public GoodsEdit edit(Catalogue seen) {
        return new GoodsEdit(this, seen, clock);
    }

    /// How these goods stand to those of the other tills, as far as was last heard.
    public Accord accord() {
        return accord;
    }

    /// Takes over what other tills have changed, and lays out this till's own goods where the shop has none in common.
    /// Where nothing is shared it has nothing to do.
    public synchronized Accord level() {
        others.ifPresent(row -> follow(row, () -> joined(row) && tookOver(row.after(own.seen()))));
        return accord;
    }

    /// After the shared book was put back: this till's goods are the right ones, from now on for all tills.
    public synchronized Accord keepOwn() {
        others.ifPresent(row -> follow(row, () -> laidOut(row, own.laidOut(clock.instant()))));
        return accord;
    }

    /// After the shared book was put back: its goods are the right ones, and this till gives up its own.
    public synchronized Accord takeTheirs() {
        others.ifPresent(row -> rejoin(last(row, List.of())));
        return level();
    }

    synchronized Outcome change(Catalogue seen, Change wanted) {
        if (others.isPresent()) {
            return changeForAll(others.get(), seen, wanted);
        }
        record(wanted, own.after(wanted));
        return new Outcome.Made(own);
    }

    private Outcome changeForAll(SharedGoods row, Catalogue seen, Change wanted) {
        if (!follow(row, () -> joined(row))) {
            return new Outcome.NotNow(accord);
        }
        while (true) {
            if (new Clash(seen, own).hits(wanted)) {
                return stands(wanted)
                        ? new Outcome.Made(seen.with(wanted))
                        : new Outcome.Overtaken(culprit(row, seen, wanted), own);
            }
            if (isGone(wanted)) {
                return new Outcome.Made(seen);
            }
            if (own.with(wanted) == own) {
                throw misfit(wanted);
            }
            var answer = row.append(own.seen(), wanted);
            if (!follow(row, () -> tookOver(answer))) {
                return new Outcome.NotNow(accord);
            }
            if (contains(answer, wanted)) {
                return new Outcome.Made(seen.with(wanted));
            }
        }
    }

    /// Whether somebody takes off sale what another till took off sale, of which he has been told.
    private boolean isGone(Change wanted) {
        return wanted instanceof ProductRetired(var code, var _)
                && own.product(code).isEmpty();
    }

    /// Whether the goods are already so: by an own change whose answer was lost, or by somebody who wanted the same.
    private boolean stands(Change wanted) {
        var next = own.with(wanted);
        return next != own && next.laidOut(wanted.at()).equals(own.laidOut(wanted.at()));
    }

    /// Whether this till is among the others: one that comes with goods of its own offers them, and gives them up where
    /// the shop has some already.
    private boolean joined(SharedGoods row) {
        return own.seen().of(row.shop()) > 0
                || own.isEmpty()
                || tookOver(row.append(own.seen(), own.laidOut(clock.instant())));
    }

    /// Whether this till's goods are level with the row after this.
    private boolean follow(SharedGoods row, BooleanSupplier deed) {
        var before = accord;
        var level = deed.getAsBoolean() || (accord == Accord.PUT_BACK && agrees(row));
        accord = level ? Accord.SAME : accord;
        if (accord != before) {
            subscribers.forEach(Runnable::run);
        }
        return level;
    }

    private boolean tookOver(Answer answer) {
        switch (answer) {
            case Level(var changes) -> changes.forEach(this::takeOver);
            case Away _ -> accord = Accord.AWAY;
            case Newer _ -> accord = Accord.NEWER;
            case PutBack _ -> accord = Accord.PUT_BACK;
        }
        return answer instanceof Level;
    }

    /// Whether the goods are the same all the same, so that nobody has to say which are right.
    private boolean agrees(SharedGoods row) {
        if (!(row.after(Seen.NOTHING) instanceof Level(var all))) {
            return false;
        }
        var at = clock.instant();
        var agrees = Catalogue.of(List.copyOf(all)).laidOut(at).equals(own.laidOut(at));
        if (agrees) {
            rejoin(last(row, all));
        }
        return agrees;
    }

    /// It stands in the shared book first: what is known there is written down only with it, for only then are the
    /// goods
    /// the same.
    private boolean laidOut(SharedGoods row, Change mine) {
        if (!(row.after(Seen.NOTHING) instanceof Level(var all))) {
            return false;
        }
        var last = last(row, all);
        var answer = row.append(Seen.after(last), mine);
        if (contains(answer, mine)) {
            rejoin(last);
        }
        return contains(answer, mine) && tookOver(answer);
    }

    private void rejoin(GoodsRejoined last) {
        record(last, own.after(last));
    }

    private GoodsRejoined last(SharedGoods row, List<GoodsTakenOver> all) {
        if (all.isEmpty()) {
            return new GoodsRejoined(row.shop(), 0, row.till(), Instant.EPOCH, clock.instant());
        }
        var last = all.getLast();
        return new GoodsRejoined(
                last.shop(), last.version(), last.till(), last.change().at(), clock.instant());
    }

    private void takeOver(GoodsTakenOver taken) {
        record(taken, own.after(taken));
        recent.addLast(taken);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    private static boolean contains(Answer answer, Change wanted) {
        return answer instanceof Level(var changes)
                && changes.stream().map(GoodsTakenOver::change).anyMatch(wanted::equals);
    }

    /// The last change at another till after what was seen with which this one clashes.
    private GoodsTakenOver culprit(SharedGoods row, Catalogue seen, Change wanted) {
        var culprit = recent.getLast();
        var then = seen;
        for (var taken : recent) {
            var next = then.after(taken);
            if (taken.till() != row.till() && new Clash(then, next).hits(wanted)) {
                culprit = taken;
            }
            then = next;
        }
        return culprit;
    }

    private void record(GoodsEvent event, Catalogue next) {
        if (next == own) {
            throw misfit(event);
        }
        book.accept(event);
        own = next;
        begun = true;
        subscribers.forEach(Runnable::run);
    }

    private static IllegalArgumentException misfit(GoodsEvent event) {
        return new IllegalArgumentException("it does not fit the goods: " + event);
    }
}
