package io.saoma.ui.reconcile;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks by the dialog of the system, which begins where the last bill lay.
public final class BillDialog implements BillPlace {

    private final Supplier<Window> over;
    private Optional<File> folder = Optional.empty();

    public BillDialog(Supplier<Window> over) {
        this.over = over;
    }

    @Override
    public Optional<Path> ask() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter("CSV", "*.csv", "*.txt", "*.gz"), new ExtensionFilter("*", "*.*"));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showOpenDialog(over.get()));
        folder = chosen.map(File::getParentFile).or(() -> folder);
        return chosen.map(File::toPath);
    }
}
