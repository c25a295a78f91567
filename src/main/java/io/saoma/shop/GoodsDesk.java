package io.saoma.shop;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.shop.SharedGoods.Answer;
import io.saoma.shop.SharedGoods.Answer.Away;
import io.saoma.shop.SharedGoods.Answer.Level;
import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.goods.Clash;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /// Takes over what other tills have changed, and lays out this till's own goods where the shop has none in common;
    /// whether the shared book answered. Where nothing is shared it has nothing to do.
    public synchronized boolean level() {
        return others.isEmpty()
                || (joined(others.get()) && tookOver(others.get().after(version(others.get()))));
    }

    synchronized Outcome change(Catalogue seen, Change wanted) {
        if (others.isPresent()) {
            return changeForAll(others.get(), seen, wanted);
        }
        record(wanted, own.after(wanted));
        return new Outcome.Made(own);
    }

    private Outcome changeForAll(SharedGoods row, Catalogue seen, Change wanted) {
        if (!joined(row)) {
            return new Outcome.Away();
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
            var answer = row.append(version(row), wanted);
            if (!tookOver(answer)) {
                return new Outcome.Away();
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
        return version(row) > 0 || own.isEmpty() || tookOver(row.append(0, own.laidOut(clock.instant())));
    }

    private long version(SharedGoods row) {
        return own.seen().of(row.shop());
    }

    private boolean tookOver(Answer answer) {
        return switch (answer) {
            case Level(var changes) -> {
                changes.forEach(this::takeOver);
                yield true;
            }
            case Away _ -> false;
        };
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
