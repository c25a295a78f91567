package io.saoma;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.saoma.book.Book;
import io.saoma.book.FaultPoint;
import io.saoma.book.Home;
import io.saoma.book.share.SharedChanges;
import io.saoma.book.share.SharedPlace;
import io.saoma.settings.ApiKey;
import io.saoma.settings.Pepper;
import io.saoma.settings.vault.PepperSeal;
import io.saoma.shop.staff.PinPress;
import io.saoma.shop.staff.StaffDesk;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// What a till keeps of its staff.
final class KeptStaff implements Closeable {

    private static final String MERCHANT = "1900006511";

    final StaffDesk staff;
    private final Book book;
    private final Optional<SharedChanges> common;

    KeptStaff(Path home, int number, SharedPlace place, String key) {
        this(home, number, Optional.of(place), key);
    }

    KeptStaff(Path home, int number, Optional<SharedPlace> place, String key) {
        book = Book.open(new Home(home), "test", InstantSource.system(), FaultPoint.NONE);
        common = place.map(it -> new SharedChanges(it, CommonGround.SHOP));
        var pepper = new Pepper(pepper(number).getBytes(US_ASCII));
        staff = new StaffDesk(
                book::record,
                book.shop(),
                new PinPress(pepper.reveal()),
                false,
                InstantSource.system(),
                new ShopPepper(
                        PepperSeal.amongTills(new ApiKey(key), MERCHANT, CommonGround.SHOP), PepperSeal.atHome(pepper)),
                common.map(it -> CommonRows.staff(it, CommonGround.SHOP, number, InstantSource.system())));
    }

    @Override
    public void close() {
        common.ifPresent(SharedChanges::close);
        book.close();
    }

    static String pepper(int till) {
        return "Till " + till + " has this pepper of its own";
    }
}
