package io.saoma.ui.pay;

import io.saoma.ui.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a payment as they work at the moment, the same on the cashier's panel and over the customer's code.
public final class PayKeys {

    private final PayViewModel viewModel;
    private final Optional<Key> turn;

    /// `turn` is what turns a single screen between cashier and customer.
    public PayKeys(PayViewModel viewModel, Optional<Key> turn) {
        this.viewModel = viewModel;
        this.turn = turn;
    }

    public List<Key> now() {
        if (viewModel.faceProperty().get().stage() == Stage.PAID) {
            return List.of(anyKey(viewModel::leave));
        }
        return viewModel.questionProperty().get().isPresent() ? answers() : verbs();
    }

    /// Any key goes on; what it types is left to the screen that comes.
    public static Key anyKey(Runnable next) {
        return new Key("Enter", "pay.next", event -> event.getEventType() == KeyEvent.KEY_PRESSED, () -> {
            next.run();
            return true;
        });
    }

    /// Turns a single screen between the cashier and the customer.
    public static Key turn(String meaning, Runnable turn) {
        return Key.pressed(KeyCode.F2, meaning, turn);
    }

    private List<Key> answers() {
        return List.of(
                Key.pressed(KeyCode.ENTER, "pay.keepWaiting", viewModel::keepWaiting),
                Key.pressed(KeyCode.ESCAPE, "pay.keepWaiting", viewModel::keepWaiting),
                Key.pressed(KeyCode.DELETE, "pay.confirmCancel", viewModel::confirmCancel));
    }

    private List<Key> verbs() {
        var face = viewModel.faceProperty().get();
        var keys = new ArrayList<Key>();
        if (face.can(Verb.CHECK)) {
            keys.add(Key.pressed(KeyCode.F5, "pay.check", viewModel::check));
        }
        if (face.can(Verb.FIND)) {
            keys.add(Key.pressed(KeyCode.F8, "claim.says", viewModel::find));
        }
        if (face.can(Verb.NEW_CODE) || face.can(Verb.AGAIN)) {
            keys.add(Key.pressed(KeyCode.F10, newCode(face), viewModel::newCode));
        }
        if (face.can(Verb.PARK)) {
            keys.add(Key.pressed(KeyCode.F3, "pay.park", viewModel::park));
        }
        turn.ifPresent(keys::add);
        if (face.can(Verb.CANCEL) || face.can(Verb.AGAIN)) {
            keys.add(Key.pressed(KeyCode.F9, "pay.cash", viewModel::payCash));
        }
        if (face.can(Verb.CANCEL)) {
            keys.add(Key.pressed(KeyCode.ESCAPE, "pay.cancel", viewModel::cancel));
        }
        if (face.can(Verb.LEAVE)) {
            keys.add(Key.pressed(KeyCode.ESCAPE, "pay.leave", viewModel::leave));
        }
        return keys;
    }

    public static String newCode(PayFace face) {
        return face.stage() == Stage.REFUSED ? "pay.retry" : face.can(Verb.AGAIN) ? "pay.again" : "pay.newCode";
    }
}
