package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.book.Book;
import io.saoma.book.DeskBook;
import io.saoma.book.share.Handing;
import io.saoma.book.share.NoticeListener;
import io.saoma.book.share.Pace;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedClaims;
import io.saoma.book.share.SharedDesk;
import io.saoma.book.share.SharedPlace;
import io.saoma.book.share.Subject;
import io.saoma.payment.guard.Reason.TakenOver;
import io.saoma.payment.refund.RefundClaims;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.GoodsEvent.GoodsTakenOver;
import io.saoma.sale.staff.StaffEvent;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.settings.Settings;
import io.saoma.shop.accord.InCommon;
import io.saoma.shop.accord.SharedRow;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What a till has of a shared book: it hands its journal on, sees what the other tills sell, keeps level with those of
/// its shop, and hears what the receiver writes there.
final class Sharing implements AutoCloseable {

    final HandingWatch watch;

    /// Present but in practice, where WeChat tells nobody else.
    final Optional<NoticeListener> listener;

    private final Settings.Shop shop;
    private final InstantSource clock;
    private final Pace pace;
    private final SharedPlace place;
    private final SharedChanges changes;
    private final SharedDesk desk;
    private final Handing handing;
    private Optional<ShopWatch> shopWatch = Optional.empty();

    /// @param awaitsMoney whether a customer may be standing there who pays
    /// @param hinted is told each number that the receiver has heard of
    Sharing(
            Settings settings,
            Settings.Share share,
            Book book,
            InstantSource clock,
            Pace pace,
            BooleanSupplier awaitsMoney,
            Consumer<String> hinted) {
        shop = settings.shop();
        this.clock = clock;
        this.pace = pace;
        place = place(share);
        changes = new SharedChanges(place, shop.name());
        desk = new SharedDesk(place);
        handing = new Handing(book, place, shop.name(), shop.till(), settings.home(), clock, pace);
        watch = new HandingWatch(handing, clock);
        listener = settings.practice()
                ? Optional.empty()
                : Optional.of(new NoticeListener(place, awaitsMoney, hinted, pace));
    }

    static SharedPlace place(Settings.Share share) {
        return new SharedPlace(
                share.url(), share.user(), () -> new String(share.password().reveal(), US_ASCII), share.authority());
    }

    /// What all tills have sold.
    DeskBook book() {
        return desk.book();
    }

    SharedRow<GoodsEvent.Change, GoodsTakenOver> goods() {
        return CommonRows.goods(changes, shop.name(), shop.till(), clock);
    }

    SharedRow<StaffEvent.Change, StaffTakenOver> staff() {
        return CommonRows.staff(changes, shop.name(), shop.till(), clock);
    }

    SharedChanges changes() {
        return changes;
    }

    RefundClaims claims() {
        return new SharedClaims(place, shop.name(), shop.till());
    }

    /// Present where another machine goes on under this till's number.
    Optional<TakenOver> takenOver() {
        return handing.takenOver().map(it -> new TakenOver(it.by(), it.at()));
    }

    /// From now on, until it is closed.
    ///
    /// @param desks what is the same at all tills of the shop
    void start(Map<Subject, InCommon> desks) {
        handing.start();
        var level = new ShopWatch(changes, shop.name(), desks, pace);
        level.start();
        shopWatch = Optional.of(level);
        listener.ifPresent(NoticeListener::start);
    }

    /// No more hints: whom they are for is about to be closed.
    void hearNoMore() {
        listener.ifPresent(NoticeListener::close);
    }

    @Override
    public void close() {
        hearNoMore();
        shopWatch.ifPresent(ShopWatch::close);
        handing.close();
        desk.close();
    }
}
