package io.saoma.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Finds what a scanner sends among the keys, wherever the focus is, with or without an Enter behind it.
///
/// Its first signs look like any others and go where the focus is; once they are known for a scan, the field is again
/// as it was before them.
final class ScanDesk {

    /// So long after the last sign the scan has ended; a scanner's Enter comes sooner.
    private static final Duration SILENCE = Duration.millis(120);

    private final Scene scene;
    private final LongSupplier nanos;
    private final Consumer<String> scanned;
    private final PauseTransition silence = new PauseTransition(SILENCE);
    private final Burst burst = new Burst();
    private Optional<Before> before = Optional.empty();
    private Optional<Before> toRestore = Optional.empty();
    private Optional<Composed> composed = Optional.empty();
    private boolean found;
    private boolean entered;

    /// @param nanos a clock that only counts on
    /// @param scanned takes each code
    ScanDesk(Scene scene, LongSupplier nanos, Consumer<String> scanned) {
        this.scene = scene;
        this.nanos = nanos;
        this.scanned = scanned;
        silence.setOnFinished(_ -> end());
    }

    /// Whether the event belongs to a scan and is nobody else's.
    boolean takes(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return typed(event.getCharacter());
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ENTER && found) {
            end();
            entered = true;
            return true;
        }
        return found
                && event.getEventType() == KeyEvent.KEY_PRESSED
                && !event.getCode().isFunctionKey();
    }

    private boolean typed(String sign) {
        if (!code(sign)) {
            return ofTheEnter(sign);
        }
        entered = false;
        var known = found;
        add(sign, nanos.getAsLong(), Before.of(scene));
        if (found && !known) {
            takeBack();
        }
        return found;
    }

    private void add(String sign, long at, Optional<Before> field) {
        if (burst.over(at)) {
            end();
            before = field;
        }
        burst.add(sign, at);
        found = found || burst.scanned();
        if (found) {
            silence.playFromStart();
        }
    }

    /// Whether the event belongs to a scan that an input method has taken for typing, sign by sign as wide ones.
    ///
    /// What it makes of the signs together, the field has to hear, as it keeps account of them itself; it gets back
    /// what it had right after.
    boolean takes(InputMethodEvent event) {
        var now = nanos.getAsLong();
        var committed = Composed.narrow(event.getCommitted());
        if (committed.isEmpty()) {
            composed = event.getComposed().isEmpty()
                    ? Optional.empty()
                    : composed.or(() -> Optional.of(new Composed(now, Before.of(scene))));
            return false;
        }
        if (!committed.chars().allMatch(sign -> code(Character.toString(sign)))) {
            burst.forget();
            composed = Optional.empty();
            return false;
        }
        return committed(committed, now);
    }

    /// The field has heard what the input method made of a scan.
    void heard() {
        toRestore.ifPresent(Before::restore);
        toRestore = Optional.empty();
    }

    private boolean committed(String signs, long now) {
        var together = composed;
        composed = Optional.empty();
        if (together.isEmpty()) {
            var all = true;
            for (var i = 0; i < signs.length(); i++) {
                all &= typed(signs.substring(i, i + 1));
            }
            return all;
        }
        together.get().spread(signs, now, this::add);
        if (found) {
            toRestore = before;
        }
        return false;
    }

    /// A scanner's Enter is also typed, as a sign that is none.
    private boolean ofTheEnter(String sign) {
        var its = entered && (sign.equals("\r") || sign.equals("\n"));
        entered = false;
        if (!its && !found) {
            burst.forget();
        }
        return its;
    }

    private void end() {
        silence.stop();
        var code = burst.text();
        var whole = found;
        burst.forget();
        found = false;
        if (whole) {
            scanned.accept(code);
        }
    }

    /// All but the last sign have gone to a field: to the one with the focus, or as many as came after the screen gave
    /// it to one.
    private void takeBack() {
        before.ifPresentOrElse(Before::restore, () -> {
            if (scene.getFocusOwner() instanceof TextInputControl field) {
                field.setText(withoutTail(
                        field.getText(), burst.text().substring(0, burst.text().length() - 1)));
                field.end();
            }
        });
    }

    private static String withoutTail(String text, String signs) {
        var tail = signs;
        while (!text.endsWith(tail)) {
            tail = tail.substring(1);
        }
        return text.substring(0, text.length() - tail.length());
    }

    /// What stands in barcodes, and is on one key: printable signs of ASCII but the star, which a person puts before a
    /// scan for a quantity.
    private static boolean code(String sign) {
        return sign.length() == 1 && sign.charAt(0) > ' ' && sign.charAt(0) < 127 && sign.charAt(0) != '*';
    }
}
