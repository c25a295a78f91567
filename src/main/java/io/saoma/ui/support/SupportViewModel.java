package io.saoma.ui.support;

import io.saoma.support.Parcel;
import io.saoma.support.Part;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A parcel that is looked through, and where it goes; beside it the log's lines for the code of a fault.
public final class SupportViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(SupportViewModel.class);

    private final Ways ways;
    private final Path home;
    private final Path proposed;
    private final UiTasks tasks;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<List<Part>> parts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sentence> said = new ReadOnlyObjectWrapper<>(Sentence.of("support.collecting"));
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final StringProperty path = new SimpleStringProperty("");

    /// The file of which somebody has been told that it would be replaced.
    private Optional<Path> warned = Optional.empty();

    /// Where the parcel comes from, and the log's lines; called aside.
    public interface Ways {
        Parcel collect();

        List<String> find(String code) throws IOException;
    }

    /// @param home of the till, into which no zip goes
    /// @param proposed where the zip would go
    public SupportViewModel(Ways ways, Path home, Path proposed, UiTasks tasks, Runnable leave) {
        this.ways = ways;
        this.home = home;
        this.proposed = proposed;
        this.tasks = tasks;
        this.leave = leave;
        path.set(proposed.toString());
    }

    /// Puts the parcel together; to be called when the screen opens.
    public void collect() {
        working.set(true);
        tasks.run(
                ways::collect,
                parcel -> {
                    parts.set(parcel.parts());
                    parcel.parts().stream().findFirst().ifPresent(this::choose);
                    say(Sentence.of("support.look"));
                },
                this::failed);
    }

    void choose(Part part) {
        shown.set(part.text().lines().toList());
    }

    /// In the place of another file only where that is asked for a second time.
    void pack() {
        if (working.get() || parts.get().isEmpty()) {
            return;
        }
        switch (Target.of(path.get(), home, proposed)) {
            case Target.Unfit(var why) -> complain(why);
            case Target.Place(var file, var taken)
            when taken && !warned.equals(Optional.of(file)) -> {
                warned = Optional.of(file);
                complain(Sentence.of("support.taken"));
            }
            case Target.Place(var file, var _) -> pack(file);
        }
    }

    /// Packs exactly what was looked through, nothing that has come since.
    private void pack(Path file) {
        warned = Optional.empty();
        working.set(true);
        var parcel = new Parcel(parts.get());
        tasks.run(
                () -> {
                    parcel.pack(file);
                    return file;
                },
                packed -> say(Sentence.of("support.packed", packed)),
                this::failed);
    }

    /// The log's lines for what the till has called a fault.
    void find(String code) {
        var wanted = code.strip();
        if (wanted.isEmpty() || working.get()) {
            return;
        }
        working.set(true);
        tasks.run(
                () -> ways.find(wanted),
                lines -> {
                    shown.set(lines);
                    say(Sentence.of(lines.isEmpty() ? "support.notFound" : "support.found", wanted, lines.size()));
                },
                this::failed);
    }

    void leave() {
        leave.run();
    }

    private void say(Sentence sentence) {
        working.set(false);
        wrong.set(false);
        said.set(sentence);
    }

    private void complain(Sentence sentence) {
        working.set(false);
        wrong.set(true);
        said.set(sentence);
    }

    private void failed(Exception problem) {
        LOG.warn("the parcel for the support could not be made", problem);
        complain(Sentence.of("support.failed"));
    }

    StringProperty pathProperty() {
        return path;
    }

    ReadOnlyObjectProperty<List<Part>> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /// The lines of what is being looked at.
    ReadOnlyObjectProperty<List<String>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sentence> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
