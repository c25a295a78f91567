package io.saoma.sale.staff;

import io.saoma.sale.ShopEvent;
import io.saoma.sale.TakenOver;
import java.time.Instant;
import java.util.List;

/// What tells who works here and who may try a PIN, in the words of the journal; practice has a staff of its own, which
/// no other till knows.
public sealed interface StaffEvent extends ShopEvent {

    boolean practice();

    /// What is about one person.
    sealed interface Personal extends StaffEvent {

        /// Whom it is about.
        int number();

        /// Who did it.
        String by();
    }

    /// What a person changes about the staff, at whichever till.
    sealed interface Change extends StaffEvent {}

    /// Somebody new works here and has this PIN.
    record PersonAdded(int number, String name, Role role, PinHash pin, boolean practice, String by, Instant at)
            implements Change, Personal {}

    /// Somebody works here under this name and in this role, from now on or still.
    record PersonSaved(int number, String name, Role role, boolean practice, String by, Instant at)
            implements Change, Personal {}

    /// They have this PIN from now on, and their wrong tries are forgotten.
    record PinGiven(int number, PinHash pin, boolean practice, String by, Instant at) implements Change, Personal {}

    /// They work here no more.
    record PersonRetired(int number, boolean practice, String by, Instant at) implements Change, Personal {}

    /// This is the whole staff of the shop, whoever worked here before.
    ///
    /// @param last the highest number that was ever given
    /// @param peppers those with which their PINs were made, the last of them for new ones
    record StaffLaidOut(List<Person> people, int last, List<SealedPepper> peppers, Instant at) implements Change {

        public StaffLaidOut {
            people = List.copyOf(people);
            peppers = List.copyOf(peppers);
        }

        @Override
        public boolean practice() {
            return false;
        }
    }

    /// New PINs are made with this pepper from now on; or it is the same one, for tills that could not open it before.
    record PepperShared(SealedPepper pepper, Instant at) implements Change {

        @Override
        public boolean practice() {
            return false;
        }
    }

    /// A till has taken over what was changed, here or at another till, from the row of changes that all tills of a
    /// shop have in common. None is left out, but before a staff that is laid out whole.
    ///
    /// @param version of the shop's staff with this change
    /// @param till where it was changed
    /// @param at when this till took it over
    record StaffTakenOver(String shop, long version, int till, Change change, Instant at)
            implements StaffEvent, TakenOver {

        public StaffTakenOver {
            if (version < 1) {
                throw new IllegalArgumentException("no version: " + version);
            }
        }

        @Override
        public boolean practice() {
            return false;
        }
    }

    /// A pepper of the shop as this till alone can open it, whatever its API key is later.
    record PepperKept(SealedPepper pepper, Instant at) implements StaffEvent {

        @Override
        public boolean practice() {
            return false;
        }
    }

    /// A wrong PIN was typed for them while `by` was at the till; written down before the answer is given, so that no
    /// restart takes it back.
    record PinRefused(int number, boolean practice, String by, Instant at) implements Personal {}

    /// Their wrong tries are forgotten: the right PIN came, or a manager lets them try again.
    record TriesForgotten(int number, boolean practice, String by, Instant at) implements Personal {}
}
