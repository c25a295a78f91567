package io.saoma.ui.goods;

import io.saoma.shop.goods.Catalogue;
import io.saoma.shop.sheet.Preview;
import io.saoma.shop.sheet.ProductSheet;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A sheet of products on its way into the shop: named, looked at, then taken in whole or left.
public final class ImportViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ImportViewModel.class);

    private final Shelf shelf;
    private final UiTasks tasks;
    private final Consumer<Sentence> done;
    private final Runnable leave;
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ImportFace> face = new ReadOnlyObjectWrapper<>(ImportFace.NONE);
    private Catalogue seen;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param done takes what is to be said once the sheet is in
    public ImportViewModel(Shelf shelf, UiTasks tasks, Consumer<Sentence> done, Runnable leave) {
        this.shelf = shelf;
        seen = shelf.own();
        this.tasks = tasks;
        this.done = done;
        this.leave = leave;
        path.subscribe(_ -> face.set(ImportFace.NONE));
    }

    StringProperty pathProperty() {
        return path;
    }

    ReadOnlyObjectProperty<ImportFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Enter: reads the file that is named; once it is read and right, takes it in.
    void go() {
        if (working.get()) {
            return;
        }
        if (face.get().ready()) {
            takeIn(face.get().preview().orElseThrow());
        } else {
            read(path.get());
        }
    }

    /// Esc: leaves everything as it was.
    void back() {
        leave.run();
    }

    private void read(String named) {
        if (named.isBlank()) {
            face.set(ImportFace.NONE.says(Sentence.of("import.noPath"), true));
            return;
        }
        working.set(true);
        face.set(ImportFace.NONE.says(Sentence.of("import.reading"), false));
        var own = shelf.own();
        tasks.run(
                () -> {
                    var preview = ProductSheet.read(SheetFile.read(named), own);
                    return new ImportFace(
                            Optional.of(preview), SheetWords.lines(preview), says(preview), wrong(preview));
                },
                read -> {
                    working.set(false);
                    if (path.get().equals(named)) {
                        seen = own;
                        face.set(read);
                    }
                },
                problem -> {
                    LOG.info("the sheet cannot be read", problem);
                    working.set(false);
                    face.set(ImportFace.NONE.says(Sentence.of("import.notRead", named.strip()), true));
                });
    }

    private static Sentence says(Preview preview) {
        if (wrong(preview)) {
            return Sentence.of("import.problems", preview.problems().size());
        }
        var nothing = preview.added().isEmpty() && preview.changed().isEmpty();
        return Sentence.of(nothing ? "import.nothing" : "import.right");
    }

    private static boolean wrong(Preview preview) {
        return !preview.problems().isEmpty();
    }

    private void takeIn(Preview preview) {
        working.set(true);
        shelf.change(
                seen,
                edit -> edit.take(preview),
                _ -> done.accept(Sentence.of(
                        "import.done", preview.added().size(), preview.changed().size())),
                refused -> {
                    working.set(false);
                    seen = refused.seen();
                    face.set(face.get().says(refused.why(), true));
                });
    }
}
