package io.saoma.shop.accord;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import io.saoma.shop.accord.SharedRow.Answer;
import io.saoma.shop.accord.SharedRow.Answer.Level;
import io.saoma.shop.accord.SharedRow.Answer.Nothing;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How a till follows its shop's row of one matter. Where the shared book was put back nothing of the till's own
/// changes until a person says what is right, unless both say the same. Whoever calls it lets nothing come between.
public final class Follower<C extends ShopEvent, T extends TakenOver> {

    private final SharedRow<C, T> row;
    private final Own<C, T> own;
    private final Footing footing;
    private Accord heard = Accord.SAME;

    public Follower(SharedRow<C, T> row, Own<C, T> own, Footing footing) {
        this.row = row;
        this.own = own;
        this.footing = footing;
    }

    /// What the till has of the matter.
    public interface Own<C extends ShopEvent, T extends TakenOver> {

        /// Up to where it knows the row.
        Seen seen();

        /// Takes over what follows, on disk too.
        void take(List<T> changes);

        /// Whether it is what this whole row comes to.
        boolean equalsWhole(List<T> row);

        /// All of it as one change that can follow this whole row.
        C laidOut(List<T> row);

        /// Knows the row anew up to there, on disk too, and stays what it is.
        void rejoin(Seen last);
    }

    /// Whether this till is level with the row after this.
    public boolean follow(BooleanSupplier deed) {
        if (deed.getAsBoolean() || (heard == Accord.PUT_BACK && agreed())) {
            heard = Accord.SAME;
        }
        return footing.set(heard) == Accord.SAME;
    }

    public boolean took(Answer<T> answer) {
        return took(answer, own::take);
    }

    /// Whether there was something to take over, or nothing new.
    public boolean took(Answer<T> answer, Consumer<List<T>> take) {
        return switch (answer) {
            case Level<T>(var changes) -> {
                take.accept(changes);
                yield true;
            }
            case Nothing<T>(var why) -> {
                heard = why;
                yield false;
            }
        };
    }

    /// Whether what this till has is right now for all tills.
    public boolean keepOwn() {
        return follow(() -> row.after(Seen.NOTHING) instanceof Level<T>(var all) && laidOut(all));
    }

    /// It stands in the shared book first: what is known there is written down only with it, for only then both are
    /// the same.
    private boolean laidOut(List<T> all) {
        var mine = own.laidOut(all);
        var last = Seen.after(all);
        var answer = row.append(last, mine);
        if (answer.has(mine)) {
            own.rejoin(last);
        }
        return answer.has(mine) && took(answer);
    }

    /// Whether both say the same all the same, so that nobody has to say what is right. Who knows the row up to
    /// its last change already would not know it any better, however often this is written down.
    private boolean agreed() {
        if (!(row.after(Seen.NOTHING) instanceof Level<T>(var all)) || !own.equalsWhole(all)) {
            return false;
        }
        var last = Seen.after(all);
        if (last.equals(own.seen())) {
            return false;
        }
        own.rejoin(last);
        return true;
    }
}
