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
import io.saoma.shop.staff.SharedStaff.Reply;
import io.saoma.shop.staff.SharedStaff.Reply.Away;
import io.saoma.shop.staff.SharedStaff.Reply.Level;
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
final class Following {

    /// So many changes are remembered to tell who made them.
    private static final int REMEMBERED = 200;

    private final Roll roll;
    private final SharedStaff row;
    private final InstantSource clock;
    private final Runnable told;
    private final Deque<StaffTakenOver> recent = new ArrayDeque<>();
    private volatile boolean apart;
    private boolean news;

    /// How far a look came.
    private enum Reach {
        LEVEL,
        APART,
        AWAY
    }

    /// @param told at the end of a look that brought news
    Following(Roll roll, SharedStaff row, InstantSource clock, Runnable told) {
        this.roll = roll;
        this.row = row;
        this.clock = clock;
        this.told = told;
    }

    boolean apart() {
        return apart;
    }

    /// Whether the shared book answered.
    synchronized boolean level() {
        var reach = follow();
        if (reach == Reach.LEVEL) {
            tend();
        }
        if (news) {
            news = false;
            told.run();
        }
        return reach != Reach.AWAY;
    }

    synchronized Optional<Refusal> change(Wish wish) {
        while (true) {
            switch (follow()) {
                case AWAY -> {
                    return Optional.of(new Refusal.Away());
                }
                case APART -> {
                    return roll.change(wish);
                }
                case LEVEL -> {}
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
            var version = team.version(row.shop());
            var sent = version == 0 ? team.with(change).laidOut(change.at()) : change;
            var reply = row.append(version, sent);
            if (reply instanceof Away) {
                return Optional.of(new Refusal.Away());
            }
            if (contains(reply, sent)) {
                var _ = heard(reply);
                return Optional.empty();
            }
        }
    }

    private Reach follow() {
        return heard(row.after(version()));
    }

    /// Goes on from there, until there is nothing more to say.
    private Reach heard(Reply first) {
        var reply = first;
        while (reply instanceof Level(var changes)) {
            var team = roll.team();
            var next = team.after(changes);
            if (next.version(row.shop()) < team.version(row.shop()) + changes.size()) {
                throw new IllegalStateException("the changes do not follow each other: " + changes.getFirst());
            }
            stand(!next.presses().atHand());
            if (apart) {
                return Reach.APART;
            }
            if (!offers(team, next)) {
                takeOver(next, changes);
                return Reach.LEVEL;
            }
            reply = row.append(next.version(row.shop()), team.laidOut(clock.instant()));
            if (reply instanceof Level) {
                reply = row.after(version());
            }
        }
        return Reach.AWAY;
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
            var all = new StaffLaidOut(List.copyOf(staff.everybody()), staff.last(), staff.peppers(), clock.instant());
            takeOver(new StaffTakenOver(
                    row.shop(), next.version(row.shop()), changes.getLast().till(), all, clock.instant()));
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
                var _ = heard(row.append(version(), new PepperShared(pepper, clock.instant())));
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

    private static boolean contains(Reply reply, Change sent) {
        return reply instanceof Level(var changes)
                && changes.stream().map(StaffTakenOver::change).anyMatch(sent::equals);
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
