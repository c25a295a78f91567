package io.saoma.shop;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.Change;
import io.saoma.sale.goods.GoodsEvent.GoodsRejoined;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.goods.GoodsEvent.ProductRetired;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Follower;
import io.saoma.shop.accord.Footing;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
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
public final class GoodsDesk implements InCommon {

    /// So many changes are remembered to tell who made them.
    private static final int REMEMBERED = 200;

    private final boolean practice;
    private final Consumer<GoodsEvent> book;
    private final InstantSource clock;
    private final Optional<Others> others;
    private final Footing footing = new Footing();
    private final Deque<GoodsTakenOver> recent = new ArrayDeque<>();
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile Catalogue own;
    private volatile boolean begun;

    /// The other tills' row, and how this one follows it.
    private record Others(SharedRow<Change, GoodsTakenOver> row, Follower<Change, GoodsTakenOver> following) {}

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
            Optional<SharedRow<Change, GoodsTakenOver>> others) {
        this.practice = practice;
        this.book = book;
        this.clock = clock;
        var events = past.stream()
                .filter(GoodsEvent.class::isInstance)
                .map(GoodsEvent.class::cast)
                .toList();
        own = Catalogue.of(events);
        begun = !events.isEmpty();
        this.others = others.map(row -> new Others(row, new Follower<>(row, new Own(row), footing)));
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

    @Override
    public Accord accord() {
        return footing.now();
    }

    @Override
    public Seen known() {
        return own.seen();
    }

    @Override
    public void onAccord(Runnable subscriber) {
        footing.subscribe(subscriber);
    }

    /// Lays out this till's own goods, too, where the shop has none in common.
    @Override
    public synchronized Accord level() {
        others.ifPresent(it -> it.following()
                .follow(() -> (!comes(it) || offered(it))
                        && it.following().took(it.row().after(own.seen()))));
        return accord();
    }

    @Override
    public synchronized Accord keepOwn() {
        others.ifPresent(it -> it.following().keepOwn());
        return accord();
    }

    @Override
    public synchronized Accord takeTheirs() {
        others.ifPresent(it -> new Own(it.row()).rejoin(Seen.NOTHING));
        return level();
    }

    synchronized Outcome change(Catalogue seen, Change wanted) {
        if (others.isPresent()) {
            return changeForAll(others.get(), seen, wanted);
        }
        record(wanted, own.after(wanted));
        return new Outcome.Made(own);
    }

    private Outcome changeForAll(Others all, Catalogue seen, Change wanted) {
        var row = all.row();
        var following = all.following();
        if (comes(all) && !following.follow(() -> offered(all))) {
            return new Outcome.NotNow(accord());
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
            if (!following.follow(() -> following.took(answer))) {
                return new Outcome.NotNow(accord());
            }
            if (answer.has(wanted)) {
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

    /// Whether this till is not among the others yet, and comes with goods of its own.
    private boolean comes(Others all) {
        return own.seen().of(all.row().shop()) == 0 && !own.isEmpty();
    }

    /// It gives them up where the shop has some already.
    private boolean offered(Others all) {
        return all.following().took(all.row().append(own.seen(), own.laidOut(clock.instant())));
    }

    /// These goods beside that row.
    private final class Own implements Follower.Own<Change, GoodsTakenOver> {

        private final SharedRow<Change, GoodsTakenOver> row;

        Own(SharedRow<Change, GoodsTakenOver> row) {
            this.row = row;
        }

        @Override
        public void take(List<GoodsTakenOver> changes) {
            changes.forEach(GoodsDesk.this::takeOver);
        }

        @Override
        public Seen seen() {
            return own.seen();
        }

        @Override
        public boolean equalsWhole(List<GoodsTakenOver> all) {
            var at = clock.instant();
            return Catalogue.of(List.copyOf(all)).laidOut(at).equals(own.laidOut(at));
        }

        @Override
        public Change laidOut(List<GoodsTakenOver> all) {
            return own.laidOut(clock.instant());
        }

        @Override
        public void rejoin(Seen last) {
            var rejoined = new GoodsRejoined(row.shop(), last.version(), last.till(), last.made(), clock.instant());
            record(rejoined, own.after(rejoined));
        }
    }

    private void takeOver(GoodsTakenOver taken) {
        record(taken, own.after(taken));
        recent.addLast(taken);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    /// The last change at another till after what was seen with which this one clashes.
    private GoodsTakenOver culprit(SharedRow<Change, GoodsTakenOver> row, Catalogue seen, Change wanted) {
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
