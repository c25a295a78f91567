package io.saoma.ui.settings;

import io.saoma.settings.Change;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// @param changed hears of every value that somebody changes
    Draft(Runnable changed) {
        this.changed = changed;
        values.values().forEach(value -> value.subscribe((_, _) -> tell()));
    }

    /// Empty until it has been read.
    Optional<SettingsText> read() {
        return read;
    }

    void fill(SettingsText text) {
        read = Optional.of(text);
        filling = true;
        fields.forEach(field -> value(field).set(said(field)));
        filling = false;
        picture.set(new Picture.Kept());
    }

    /// The same beside another file: what of the shop's is not saved stays as it was typed.
    void rebase(SettingsText now) {
        var typed = changes().stream()
                .filter(change -> ShopSettings.has(change.path()))
                .toList();
        fill(now);
        filling = true;
        typed.forEach(
                change -> Optional.ofNullable(values.get(change.path())).ifPresent(value -> value.set(change.value())));
        filling = false;
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
                .filter(field -> !now(field).equals(said(field)))
                .map(field -> new Change(field.table(), field.key(), now(field)))
                .toList();
        return changed.contains(NO_SHARE)
                ? Stream.concat(changed.stream(), Stream.of(NO_PASSWORD))
                        .distinct()
                        .toList()
                : changed;
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
