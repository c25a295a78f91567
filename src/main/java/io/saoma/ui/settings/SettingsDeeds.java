package io.saoma.ui.settings;

import io.saoma.settings.Change;
import io.saoma.settings.SettingsText;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the settings' screen needs done; all but the ways to other screens is called aside and may wait for the disk.
public interface SettingsDeeds {

    /// What the file says now.
    SettingsText read() throws IOException;

    /// Everything that would be wrong after these changes.
    List<Fault> faults(SettingsText text, List<Change> changes);

    /// Saves them; what is the shop's, for all its tills. May wait for the network.
    Saving save(SettingsText text, List<Change> changes, Picture picture) throws IOException;

    /// Whether the till has the shop's settings in common with others.
    boolean shared();

    /// How far the till has come with WeChat.
    Standing standing(SettingsText text);

    /// The picture of the customer's display, where there is one.
    Optional<Path> picture();

    /// Whether the file holds a picture.
    boolean readable(Path picture);

    /// Lets the amount be heard as it would be.
    Tried hear(SettingsText text, List<Change> changes);

    /// Prints a page as it would be.
    ///
    /// @param told hears of trouble that the printer waits out
    Tried print(SettingsText text, List<Change> changes, Consumer<Sentence> told);

    /// The print queues of the system.
    List<String> queues();

    /// Whether there is a guide that leads to real money.
    boolean guided();

    /// Leads to it.
    void goLive();

    /// What has to end before the till can open anew; empty where it closes now.
    Optional<Sentence> reopen();

    /// Leads to the goods.
    void goods();

    /// Leads to the list of the staff.
    void staff();

    /// Something that is saved waits for the next opening, whichever way one leaves.
    void remind();

    /// Leads back to selling.
    void leave();
}
