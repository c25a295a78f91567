package io.saoma.shop.staff;

import io.saoma.sale.staff.SealedPepper;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Seen;
import java.util.List;
import java.util.stream.Stream;

/// What ties the staff of a till to that of its shop.
///
/// @param seen up to which of the shop's changes it is known
/// @param peppers of the shop, the last one for new PINs; one of them may stand there for several API keys
/// @param kept those that the till's own vault opens, too
record Bond(Seen seen, List<SealedPepper> peppers, List<SealedPepper> kept) {

    static final Bond NONE = new Bond(Seen.NOTHING, List.of(), List.of());

    /// Each change follows the one before; a whole staff follows whatever was there.
    boolean precedes(StaffTakenOver taken) {
        var known = seen.of(taken.shop());
        return taken.change() instanceof StaffLaidOut || (known > 0 && taken.version() == known + 1);
    }

    /// What the till changes alone ends it, but not the PINs that were given meanwhile.
    Bond loose() {
        return at(Seen.NOTHING);
    }

    /// Of a till that knows nothing of the shop yet, and has its vault.
    Bond blank() {
        return new Bond(Seen.NOTHING, List.of(), kept);
    }

    Bond at(Seen now) {
        return new Bond(now, peppers, kept);
    }

    Bond with(List<SealedPepper> all) {
        return new Bond(seen, all, kept);
    }

    Bond with(SealedPepper pepper) {
        return with(joined(peppers, pepper));
    }

    Bond keeping(SealedPepper pepper) {
        return new Bond(seen, peppers, joined(kept, pepper));
    }

    private static List<SealedPepper> joined(List<SealedPepper> some, SealedPepper last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }
}
