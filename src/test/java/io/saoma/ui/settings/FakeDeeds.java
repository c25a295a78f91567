package io.saoma.ui.settings;

import io.saoma.settings.Change;
import io.saoma.settings.Problem;
import io.saoma.settings.SettingsFile;
import io.saoma.settings.SettingsText;
import io.saoma.settings.ShopSettings;
import io.saoma.settings.Writing;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The settings of a home that is real, with a printer, a sound and ways that are not.
final class FakeDeeds implements SettingsDeeds {

    final List<String> done = new ArrayList<>();
    Optional<Path> picture = Optional.empty();
    Optional<Sentence> hindrance = Optional.empty();
    boolean guided = true;
    boolean readable = true;
    boolean shared;

    /// Why the shop's settings cannot be saved.
    List<Fault> apart = List.of();
    private final SettingsFile file;
    private boolean reminded;

    FakeDeeds(Path home) {
        file = new SettingsFile(home);
        file.read();
    }

    @Override
    public SettingsText read() throws IOException {
        return file.text();
    }

    @Override
    public List<Fault> faults(SettingsText text, List<Change> changes) {
        return file.problems(text, changes).stream().map(FakeDeeds::fault).toList();
    }

    @Override
    public Saving save(SettingsText text, List<Change> changes, Picture wanted) throws IOException {
        done.add("saved " + changes.stream().map(Change::path).toList());
        var mine = changes.stream()
                .filter(change -> apart.isEmpty() || !ShopSettings.has(change.path()))
                .toList();
        if (file.change(text, mine) instanceof Writing.Refused(var problems)) {
            return new Saving.Refused(problems.stream().map(FakeDeeds::fault).toList());
        }
        return apart.isEmpty() ? new Saving.Saved() : new Saving.OwnOnly(file.text(), !mine.isEmpty(), apart);
    }

    @Override
    public boolean shared() {
        return shared;
    }

    private static Fault fault(Problem problem) {
        return new Fault(
                problem.key(),
                switch (problem.code()) {
                    case "changed_meanwhile" -> Sentence.of("settings.changedMeanwhile");
                    case "till" -> Sentence.of("settings.number", 1, 99);
                    case "to" -> Sentence.of("setup.toWrong");
                    default -> Sentence.of("settings.name");
                });
    }

    @Override
    public Standing standing(SettingsText text) {
        return new Standing(
                "wx8888888888888888", "1900006511", true, Optional.of(Instant.parse("2027-03-14T04:00:00Z")));
    }

    @Override
    public Optional<Path> picture() {
        return picture;
    }

    @Override
    public boolean readable(Path chosen) {
        return readable;
    }

    @Override
    public Tried hear(SettingsText text, List<Change> changes) {
        done.add("heard " + changes);
        return new Tried(Sentence.of("setup.heard", "¥12.80"), false);
    }

    @Override
    public Tried print(SettingsText text, List<Change> changes, Consumer<Sentence> told) {
        done.add("printed " + changes);
        return new Tried(Sentence.of("printer.paperOut"), true);
    }

    @Override
    public List<String> queues() {
        return List.of("XP-58", "EPSON TM-T82III", "HP LaserJet Pro M404dn");
    }

    @Override
    public boolean guided() {
        return guided;
    }

    @Override
    public void goLive() {
        done.add("live");
    }

    @Override
    public Optional<Sentence> reopen() {
        done.add("reopened");
        return hindrance;
    }

    @Override
    public void goods() {
        done.add("goods");
    }

    @Override
    public void staff() {
        done.add("staff");
    }

    @Override
    public void remind() {
        reminded = true;
    }

    @Override
    public void leave() {
        done.add(reminded ? "left, saved" : "left");
    }
}
