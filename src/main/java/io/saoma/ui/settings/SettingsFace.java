package io.saoma.ui.settings;

import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// All that is shown of the settings besides the values themselves.
///
/// @param said what to do, or what is wrong
/// @param wrong whether it is the latter
record SettingsFace(
        Group group,
        SettingsStage stage,
        List<Fault> faults,
        Optional<Standing> standing,
        List<String> queues,
        Sentence said,
        boolean wrong) {

    static final SettingsFace START = new SettingsFace(
            Group.SHOP,
            SettingsStage.EDITING,
            List.of(),
            Optional.empty(),
            List.of(),
            Sentence.of("setup.intro"),
            false);

    Optional<Sentence> fault(Field field) {
        return faults.stream()
                .filter(fault -> fault.path().equals(field.path()))
                .map(Fault::what)
                .findFirst();
    }

    /// Whether something is wrong in this group.
    boolean faulty(Group wanted) {
        return wanted.fields().stream().anyMatch(field -> fault(field).isPresent());
    }

    SettingsFace at(Group wanted) {
        return new SettingsFace(wanted, stage, faults, standing, queues, said, wrong);
    }

    SettingsFace at(SettingsStage next, Sentence words) {
        return new SettingsFace(group, next, faults, standing, queues, words, false);
    }

    SettingsFace with(List<Fault> found) {
        return new SettingsFace(group, stage, found, standing, queues, said, wrong);
    }

    SettingsFace with(Standing found) {
        return new SettingsFace(group, stage, faults, Optional.of(found), queues, said, wrong);
    }

    SettingsFace withQueues(List<String> found) {
        return new SettingsFace(group, stage, faults, standing, found, said, wrong);
    }

    SettingsFace says(Tried tried) {
        return new SettingsFace(group, stage, faults, standing, queues, tried.said(), tried.wrong());
    }
}
