package io.saoma.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
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
    private boolean found;
    private boolean entered;

    /// A field as it was before the burst.
    private record Before(TextInputControl field, String text, int anchor, int caret) {

        void restore() {
            field.setText(text);
            field.selectRange(anchor, caret);
        }
    }

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
        var now = nanos.getAsLong();
        if (burst.over(now)) {
            end();
            before = Optional.ofNullable(scene.getFocusOwner())
                    .filter(TextInputControl.class::isInstance)
                    .map(TextInputControl.class::cast)
                    .map(field -> new Before(field, field.getText(), field.getAnchor(), field.getCaretPosition()));
        }
        burst.add(sign, now);
        if (!found && burst.scanned()) {
            found = true;
            takeBack();
        }
        if (found) {
            silence.playFromStart();
        }
        return found;
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

    /// All but the last sign have gone to a field: to the one with the focus, or to the one that the screen gave it to.
    private void takeBack() {
        before.ifPresentOrElse(Before::restore, () -> {
            var stray = burst.text().substring(0, burst.text().length() - 1);
            if (scene.getFocusOwner() instanceof TextInputControl field
                    && field.getText().endsWith(stray)) {
                var kept = field.getText().substring(0, field.getText().length() - stray.length());
                field.setText(kept);
                field.end();
            }
        });
    }

    /// What stands in barcodes, and is on one key: printable signs of ASCII but the star, which a person puts before a
    /// scan for a quantity.
    private static boolean code(String sign) {
        return sign.length() == 1 && sign.charAt(0) > ' ' && sign.charAt(0) < 127 && sign.charAt(0) != '*';
    }
}
