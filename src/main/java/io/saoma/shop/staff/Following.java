package io.saoma.shop.staff;

import io.saoma.sale.staff.StaffEvent.Change;
import io.saoma.sale.staff.StaffEvent.PepperKept;
import io.saoma.sale.staff.StaffEvent.PepperShared;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.Personal;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.sale.staff.StaffEvent.StaffTakenOver;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.accord.Footing;
import io.saoma.shop.accord.Seen;
import io.saoma.shop.accord.SharedRow;
import io.saoma.shop.accord.SharedRow.Answer;
import io.saoma.shop.accord.SharedRow.Answer.Level;
import io.saoma.shop.accord.SharedRow.Answer.Nothing;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a till follows the staff of its shop, and changes it for all tills; one conversation with the others at a time,
/// during which people sign in as ever.
///
/// Whoever joins takes the shop's staff over for their own, unless the shop has no manager with a PIN and they have: no
/// till is left open to everybody by its neighbours. And a till that cannot open the shop's pepper, by which nobody
/// there could sign in here, stays apart and keeps a staff of its own.
///
/// Where the shared book was put back, the staff stays what it is until a person says which is right, unless both are
/// the same. Whatever is said, this till then has one whole staff of the row by one step.
final class Following {

    /// So many changes are remembered to tell who made them.
    private static final int REMEMBERED = 200;

    private final Roll roll;
    private final SharedRow<Change, StaffTakenOver> row;
    private final InstantSource clock;
    private final Footing footing;
    private final Runnable told;
    private final Deque<StaffTakenOver> recent = new ArrayDeque<>();
    private volatile boolean apart;
    private boolean news;

    /// @param told at the end of a look that brought news
    Following(Roll roll, SharedRow<Change, StaffTakenOver> row, InstantSource clock, Footing footing, Runnable told) {
        this.roll = roll;
        this.row = row;
        this.clock = clock;
        this.footing = footing;
        this.told = told;
    }

    boolean apart() {
        return apart;
    }

    synchronized void level() {
        if (follow() == Accord.SAME && !apart) {
            tend();
        }
        tell();
    }

    synchronized void keepOwn() {
        if (row.after(Seen.NOTHING) instanceof Level<StaffTakenOver>(var all)) {
            lay(all);
        }
        tell();
    }

    /// Where nothing stands there, this till's own is all there is.
    synchronized void takeTheirs() {
        if (row.after(Seen.NOTHING) instanceof Level<StaffTakenOver>(var all)) {
            if (all.isEmpty()) {
                lay(all);
            } else {
                footing.set(joined(roll.team().blank(), all));
            }
        }
        tell();
    }

    /// The staff of this till follows that whole row: it stands in the shared book before anything is written here.
    private void lay(List<StaffTakenOver> all) {
        var theirs = roll.team().blank().after(all);
        var mine = roll.team().laidOut(clock.instant());
        if (!theirs.presses().atHand()) {
            return;
        }
        var answer = row.append(Seen.after(all), mine);
        if (answer.has(mine)) {
            footing.set(heard(theirs, answer));
        }
    }

    private void tell() {
        if (news) {
            news = false;
            told.run();
        }
    }

    synchronized Optional<Refusal> change(Wish wish) {
        while (true) {
            if (follow() != Accord.SAME) {
                return Optional.of(new Refusal.NotNow(footing.now()));
            }
            if (apart) {
                return roll.change(wish);
            }
            var team = roll.team();
            var missed = missed(wish, team);
            if (missed.isPresent()) {
                return missed.filter(_ -> !stands(wish.change().apply(team), team));
            }
            var refused = refused(wish, team);
            if (refused.isPresent()) {
                return refused;
            }
            var change = wish.change().apply(team);
            if (stands(change, team)) {
                return Optional.empty();
            }
            var sent = version() == 0 ? team.with(change).laidOut(change.at()) : change;
            var answer = row.append(team.seen(), sent);
            if (footing.set(heard(team, answer)) != Accord.SAME) {
                return Optional.of(new Refusal.NotNow(footing.now()));
            }
            if (answer.has(sent)) {
                return Optional.empty();
            }
        }
    }

    private Accord follow() {
        var team = roll.team();
        return footing.set(heard(team, row.after(team.seen())));
    }

    /// @param known the staff that the answer follows
    private Accord heard(Team known, Answer<StaffTakenOver> answer) {
        return switch (answer) {
            case Level<StaffTakenOver>(var changes) -> joined(known, changes);
            case Nothing<StaffTakenOver>(var why) -> why == Accord.PUT_BACK && agreed() ? Accord.SAME : why;
        };
    }

    /// Whether nobody has to say which staff is right, as both are the same, or the shop's cannot be known here.
    /// Who knows the row up to its last change already would not know it any better, however often this is
    /// written down.
    private boolean agreed() {
        if (!(row.after(Seen.NOTHING) instanceof Level<StaffTakenOver>(var all)) || all.isEmpty()) {
            return false;
        }
        var team = roll.team();
        var theirs = team.blank().after(all);
        stand(!theirs.presses().atHand());
        if (!apart
                && !theirs.seen().equals(team.seen())
                && theirs.staff().isAs(team.staff())
                && !offers(team, theirs)) {
            takeOver(theirs, all);
            return true;
        }
        return apart;
    }

    /// Goes on from there, until there is nothing more to say.
    private Accord joined(Team known, List<StaffTakenOver> changes) {
        var team = roll.team();
        var next = known.after(changes);
        if (next.version(row.shop()) < known.version(row.shop()) + changes.size()) {
            throw new IllegalStateException("the changes do not follow each other: " + changes.getFirst());
        }
        stand(!next.presses().atHand());
        if (apart) {
            return Accord.SAME;
        }
        if (!offers(team, next)) {
            takeOver(next, changes);
            return Accord.SAME;
        }
        return row.append(next.seen(), team.laidOut(clock.instant())) instanceof Nothing<StaffTakenOver>(var why)
                ? why
                : heard(known, row.after(known.seen()));
    }

    /// Whether this till brings a staff that the shop lacks.
    private boolean offers(Team team, Team next) {
        return next.version(row.shop()) == 0 ? !team.people().isEmpty() : team.managed() && !next.managed();
    }

    /// Where the staff is another one, this till becomes as the others are by one step, so that no kill leaves it
    /// halfway.
    private void takeOver(Team next, List<StaffTakenOver> changes) {
        if (changes.stream().map(StaffTakenOver::change).noneMatch(StaffLaidOut.class::isInstance)) {
            changes.forEach(this::takeOver);
        } else {
            var staff = next.staff();
            var last = next.seen();
            // made when the last change was, by which the row knows it again
            var all = new StaffLaidOut(List.copyOf(staff.everybody()), staff.last(), staff.peppers(), last.made());
            takeOver(new StaffTakenOver(row.shop(), last.version(), last.till(), all, clock.instant()));
        }
    }

    private void takeOver(StaffTakenOver taken) {
        roll.tell(taken);
        news = true;
        recent.addLast(taken);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    private void stand(boolean aside) {
        news |= aside != apart;
        apart = aside;
    }

    /// What a new API key would take away, for this till or for those that come later.
    private void tend() {
        var presses = roll.team().presses();
        presses.toKeep().ifPresent(pepper -> roll.tell(new PepperKept(pepper, clock.instant())));
        if (version() > 0) {
            presses.wrappedAnew().ifPresent(pepper -> {
                var team = roll.team();
                var shared = row.append(team.seen(), new PepperShared(pepper, clock.instant()));
                var _ = footing.set(heard(team, shared));
            });
        }
    }

    private long version() {
        return roll.team().version(row.shop());
    }

    /// Whether the staff is already so: by somebody who wanted the same.
    private static boolean stands(Change change, Team team) {
        return switch (change) {
            case PersonRetired retired -> team.person(retired.number()).isEmpty();
            case PersonSaved saved ->
                team.person(saved.number())
                        .filter(it -> it.role() == saved.role())
                        .isPresent();
            default -> false;
        };
    }

    /// What was changed meanwhile about whom it is about.
    private Optional<Refusal> missed(Wish wish, Team team) {
        return wish.seen()
                .filter(seen -> !team.person(seen.number()).equals(Optional.of(seen)))
                .flatMap(seen -> overtaken(wish, taken -> isAbout(taken.change(), seen.number())));
    }

    private Optional<Refusal> refused(Wish wish, Team team) {
        var refused = wish.refused().apply(team);
        return refused.equals(Optional.of(Refusal.Rule.NAME_TAKEN))
                ? overtaken(wish, taken -> taken.till() != row.till() && isNamed(taken.change(), wish.name()))
                        .or(() -> refused)
                : refused;
    }

    private Optional<Refusal> overtaken(Wish wish, Predicate<StaffTakenOver> culprit) {
        return recent.reversed().stream()
                .filter(culprit)
                .findFirst()
                .map(taken -> new Refusal.Overtaken(taken, wish.name()));
    }

    private static boolean isAbout(Change change, int number) {
        return change instanceof StaffLaidOut || (change instanceof Personal personal && personal.number() == number);
    }

    private static boolean isNamed(Change change, String name) {
        return change instanceof PersonAdded added && added.name().equals(name);
    }
}
