package io.saoma.ui.staff;

import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.StaffEvent.PepperShared;
import io.saoma.sale.staff.StaffEvent.PersonAdded;
import io.saoma.sale.staff.StaffEvent.PersonRetired;
import io.saoma.sale.staff.StaffEvent.PersonSaved;
import io.saoma.sale.staff.StaffEvent.PinGiven;
import io.saoma.sale.staff.StaffEvent.StaffLaidOut;
import io.saoma.shop.accord.Accord;
import io.saoma.shop.staff.Refusal;
import io.saoma.ui.Sentence;

/// Says to a manager why the staff was not changed; of what another till changed meanwhile, who did it and what.
final class RefusalWords {

    private RefusalWords() {}

    static Sentence of(Refusal why) {
        return switch (why) {
            case Refusal.Rule rule -> Sentence.of(key(rule));
            case Refusal.NotNow(var accord) -> Sentence.of(key(accord));
            case Refusal.Overtaken overtaken -> of(overtaken);
        };
    }

    private static String key(Refusal.Rule rule) {
        return switch (rule) {
            case NAME_UNFIT -> "people.nameUnfit";
            case NAME_TAKEN -> "people.nameTaken";
            case PIN_LENGTH -> "people.pinLength";
            case PIN_EASY -> "people.pinEasy";
            case PIN_SAME -> "ownpin.same";
            case MANAGER_FIRST -> "people.managerFirst";
            case GUARDED_MEANWHILE -> "people.guardedMeanwhile";
            case LAST_MANAGER -> "people.lastManager";
        };
    }

    static String key(Accord why) {
        return switch (why) {
            case PUT_BACK -> "people.putBack";
            case NEWER -> "people.newer";
            case SAME, AWAY -> "people.away";
        };
    }

    private static Sentence of(Refusal.Overtaken overtaken) {
        var till = overtaken.by().till();
        var whom = overtaken.whom();
        return switch (overtaken.by().change()) {
            case PersonAdded added -> Sentence.of("people.meanwhileAdded", till, added.by(), whom);
            case PersonSaved saved ->
                Sentence.of(
                        saved.role() == Role.MANAGER ? "people.meanwhileManager" : "people.meanwhileCashier",
                        till,
                        saved.by(),
                        whom);
            case PinGiven given -> Sentence.of("people.meanwhilePin", till, given.by(), whom);
            case PersonRetired retired -> Sentence.of("people.meanwhileRetired", till, retired.by(), whom);
            case StaffLaidOut _, PepperShared _ -> Sentence.of("people.meanwhileAll", till);
        };
    }
}
