package io.saoma.ui.window;

import io.saoma.ui.Key;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import io.saoma.ui.Screen;
import io.saoma.ui.Theme;
import io.saoma.ui.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/// The till's window: one screen at a time in a still frame, in a language and a theme that may change while it runs.
///
/// Screens come as factories, for a change of language builds them anew around the same view models.
public final class TillWindow {

    public static final double WIDTH = 1366;
    public static final double HEIGHT = 768;

    private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    private final List<Key> commands = new ArrayList<>();
    private final StripViewModel strip;
    private final boolean practice;
    private final Function<Messages, ? extends Screen> home;
    private Optional<Function<Messages, ? extends Screen>> away = Optional.empty();
    private Optional<Function<Messages, ? extends Screen>> beside = Optional.empty();
    private Optional<Function<Messages, ? extends Screen>> lock = Optional.empty();
    private final ReadOnlyObjectWrapper<Language> language;
    private Theme theme = Theme.LIGHT;
    private WindowController frame;

    /// `home` is the screen that `goHome` comes back to; it is built once for each language.
    public TillWindow(
            StripViewModel strip, boolean practice, Language language, Function<Messages, ? extends Screen> home) {
        this(strip, practice, language, home, System::nanoTime);
    }

    TillWindow(
            StripViewModel strip,
            boolean practice,
            Language language,
            Function<Messages, ? extends Screen> home,
            LongSupplier nanos) {
        this.strip = strip;
        this.practice = practice;
        this.language = new ReadOnlyObjectWrapper<>(language);
        this.home = home;
        commands.add(Key.withCtrl(KeyCode.L, "window.language", this::speakOther));
        commands.add(Key.withCtrl(KeyCode.D, "window.theme", this::wearOther));
        frame = build();
        Theme.follow(scene);
        new KeyDesk(() -> frame).watch(scene, nanos);
    }

    public Scene scene() {
        return scene;
    }

    /// Adds something that can be done from everywhere; it stands in the menu before the window's own two.
    public void command(Key key) {
        commands.add(commands.size() - 2, key);
    }

    /// Shows a screen in the place of the home screen, until another one is shown or `goHome`.
    public void show(Function<Messages, ? extends Screen> screen) {
        away = Optional.of(screen);
        frame.show(screen.apply(new Messages(language.get())));
    }

    /// Whether this very screen is shown, under a lock too.
    public boolean shows(Function<Messages, ? extends Screen> screen) {
        return away.filter(screen::equals).isPresent();
    }

    /// A code that a scanner sent, or what stands in for one.
    public void scanned(String code) {
        frame.scanned(code);
    }

    public void goHome() {
        away = Optional.empty();
        frame.showHome();
    }

    /// Shows a panel in the side of the home screen, over its tiles; its keys work in the place of the screen's own.
    public void showBeside(Function<Messages, ? extends Screen> panel) {
        beside = Optional.of(panel);
        frame.showBeside(panel.apply(new Messages(language.get())));
    }

    public void clearBeside() {
        beside = Optional.empty();
        frame.clearBeside();
    }

    /// Shows a screen over everything, and leaves nothing to do but there, until `unlock`; whatever is shown
    /// meanwhile is shown under it.
    public void lock(Function<Messages, ? extends Screen> screen) {
        lock = Optional.of(screen);
        frame.lock(screen.apply(new Messages(language.get())));
    }

    public void unlock() {
        lock = Optional.empty();
        frame.unlock();
    }

    public boolean locked() {
        return lock.isPresent();
    }

    public void speak(Language wanted) {
        language.set(wanted);
        frame = build();
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public void wear(Theme wanted) {
        theme = wanted;
        theme.dress(scene);
    }

    /// Puts the focus where the shown screen wants it; for the stage's first showing.
    public void focus() {
        frame.focus();
    }

    private boolean speakOther() {
        speak(language.get().other());
        return true;
    }

    private boolean wearOther() {
        wear(theme == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
        return true;
    }

    private WindowController build() {
        var messages = new Messages(language.get());
        var built = new WindowController(practice, commands, strip, messages, home.apply(messages), this::goHome);
        scene.setRoot(new Views(messages).load(built));
        theme.dress(scene);
        beside.ifPresent(panel -> built.showBeside(panel.apply(messages)));
        away.ifPresent(screen -> built.show(screen.apply(messages)));
        lock.ifPresent(screen -> built.lock(screen.apply(messages)));
        built.focus();
        return built;
    }
}
