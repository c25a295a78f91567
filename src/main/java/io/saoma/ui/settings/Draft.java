package io.saoma.ui.settings;

import io.saoma.settings.Change;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The settings as they stand on the screen, beside what the file said when it was read.
final class Draft {

    /// Without its address a shared book has no password either, though none is seen on the screen.
    private static final Change NO_SHARE = new Change("share", "url", "");

    private static final Change NO_PASSWORD = new Change("share", "password", "");
    private static final String GATEWAY = "payment.gateway";

    private final List<Field> fields = Arrays.stream(Group.values())
            .flatMap(group -> group.fields().stream())
            .toList();
    private final Map<String, StringProperty> values =
            fields.stream().collect(Collectors.toMap(Field::path, field -> new SimpleStringProperty(field.usual())));
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(new Picture.Kept());
    private final Runnable changed;
    private Optional<SettingsText> read = Optional.empty();
    private boolean filling;

    /// What was on the screen when it was sent to be saved, and what of it differed from the file. A secret may be
    /// among it, so it never shows itself.
    record Sent(Map<String, String> values, List<Change> changes, Picture picture) {

        @Override
        public String toString() {
            return "Sent" + values.keySet();
        }
    }

    /// @param changed hears of every value that somebody changes
    Draft(Runnable changed) {
        this.changed = changed;
        values.values().forEach(value -> value.subscribe((_, _) -> tell()));
    }

    /// Empty until it has been read.
    Optional<SettingsText> read() {
        return read;
    }

    /// What stands on the screen now.
    Sent sent() {
        return new Sent(
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, value -> value.getValue().get())),
                changes(),
                picture.get());
    }

    /// Beside the file as it is now: what was typed since these were sent stays.
    void fill(SettingsText now, Sent sent) {
        fill(now, sent, field -> since(field, sent));
    }

    /// The same where what is the shop's was not saved: that stays as well.
    void rebase(SettingsText now, Sent sent) {
        fill(now, sent, field -> since(field, sent) || (ShopSettings.has(field.path()) && differs(field)));
    }

    private void fill(SettingsText text, Sent sent, Predicate<Field> stays) {
        var filled = fields.stream().filter(stays.negate()).toList();
        read = Optional.of(text);
        filling = true;
        filled.forEach(field -> value(field).set(said(field)));
        filling = false;
        if (picture.get().equals(sent.picture())) {
            picture.set(new Picture.Kept());
        }
    }

    private boolean since(Field field, Sent sent) {
        return !value(field).get().equals(sent.values().get(field.path()));
    }

    StringProperty value(Field field) {
        return values.getOrDefault(field.path(), new SimpleStringProperty(field.usual()));
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    void show(Picture wanted) {
        picture.set(wanted);
        tell();
    }

    boolean practice() {
        return !gateway().get().equals("v2");
    }

    void switchGateway() {
        gateway().set(practice() ? "v2" : "simulator");
    }

    boolean dirty() {
        return !changes().isEmpty() || !(picture.get() instanceof Picture.Kept);
    }

    /// What differs from the file; in these tables only, where some are named.
    List<Change> changes(String... tables) {
        var wanted = List.of(tables);
        var changed = fields.stream()
                .filter(field -> wanted.isEmpty() || wanted.contains(field.table()))
                .filter(this::differs)
                .map(field -> new Change(field.table(), field.key(), now(field)))
                .toList();
        return changed.contains(NO_SHARE)
                ? Stream.concat(changed.stream(), Stream.of(NO_PASSWORD))
                        .distinct()
                        .toList()
                : changed;
    }

    /// The same, and real money.
    List<Change> real() {
        return Stream.concat(changes().stream(), Stream.of(new Change("payment", "gateway", "v2")))
                .toList();
    }

    /// Blanks around a value mean nothing where they are typed; those that stand in the file stay.
    private boolean differs(Field field) {
        var said = said(field);
        return !value(field).get().equals(said) && !now(field).equals(said);
    }

    private String now(Field field) {
        return value(field).get().strip();
    }

    private String said(Field field) {
        return read.flatMap(text -> text.value(field.table(), field.key())).orElse(field.usual());
    }

    private StringProperty gateway() {
        return values.getOrDefault(GATEWAY, new SimpleStringProperty(""));
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }
}
