package io.saoma.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks by the dialogs of the system.
public final class PlaceDialog implements Places {

    private final Supplier<Window> over;

    public PlaceDialog(Supplier<Window> over) {
        this.over = over;
    }

    @Override
    public Optional<Path> file(List<String> endings) {
        var chooser = new FileChooser();
        var patterns = endings.stream().map(ending -> "*." + ending).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(String.join(", ", patterns), patterns));
        return Optional.ofNullable(chooser.showOpenDialog(over.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(over.get()))
                .map(File::toPath);
    }
}
