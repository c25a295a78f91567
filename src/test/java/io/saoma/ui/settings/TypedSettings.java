package io.saoma.ui.settings;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.settings.Reading.Ready;
import io.saoma.settings.Settings;
import io.saoma.settings.SettingsFile;
import io.saoma.ui.UiTasks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.beans.property.StringProperty;

/// The settings screen without a window, over a file of its own.
final class TypedSettings {

    final Path home;

    final FakeDeeds deeds;

    final SettingsViewModel viewModel;

    TypedSettings(Path home) {
        this(home, Runnable::run);
    }

    /// @param aside does what may wait for the disk or the network
    TypedSettings(Path home, Executor aside) {
        this.home = home;
        deeds = new FakeDeeds(home);
        viewModel = new SettingsViewModel(deeds, new UiTasks(aside, Runnable::run));
        viewModel.begin(() -> {});
    }

    StringProperty field(String path) {
        return viewModel.value(Arrays.stream(Group.values())
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    SettingsFace face() {
        return viewModel.faceProperty().get();
    }

    Settings settings() {
        return assertInstanceOf(Ready.class, new SettingsFile(home).read()).settings();
    }
}
