package io.saoma.book;

import io.saoma.book.Upkeep.News;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The books of a small shop, what looks after them, and what it said.
final class KeptBooks {

    final Path folder;
    SmallShop shop = new SmallShop(Path.of("nowhere"));
    final FailingDisk disk = new FailingDisk();
    final List<News> heard = new ArrayList<>();
    Instant now = Samples.MORNING;
    FaultPoint faults = FaultPoint.NONE;

    KeptBooks(Path folder) {
        this.folder = folder;
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
    }

    Upkeep upkeep(Book book) {
        var upkeep = Upkeep.idle(book, shop.home, () -> now, disk, name -> faults.reached(name));
        upkeep.subscribe(heard::add);
        return upkeep;
    }

    Path ledger() {
        return shop.home.folder().resolve("saoma.mv.db");
    }
}
