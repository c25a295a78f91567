package io.saoma.ui.report;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks by the dialog of the system, which begins where the last file went.
public final class FileDialog implements FilePlace {

    private final Supplier<Window> over;
    private Optional<File> folder = Optional.empty();

    public FileDialog(Supplier<Window> over) {
        this.over = over;
    }

    @Override
    public Optional<Path> ask(String name, List<String> endings) {
        var chooser = new FileChooser();
        for (var ending : endings) {
            chooser.getExtensionFilters().add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        chooser.setInitialFileName(name + "." + endings.getFirst());
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showSaveDialog(over.get()));
        folder = chosen.map(File::getParentFile).or(() -> folder);
        var filter = chooser.getSelectedExtensionFilter();
        var usual =
                filter == null ? endings.getFirst() : filter.getDescription().toLowerCase(Locale.ROOT);
        return chosen.map(file -> withEnding(file.toPath(), endings, usual));
    }

    /// Not every system's dialog adds the ending that was chosen in it.
    static Path withEnding(Path file, List<String> endings, String usual) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var ended = endings.stream().anyMatch(ending -> name.endsWith("." + ending));
        return ended ? file : file.resolveSibling(file.getFileName() + "." + usual);
    }
}
