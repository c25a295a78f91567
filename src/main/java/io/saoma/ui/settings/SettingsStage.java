package io.saoma.ui.settings;

/// Where somebody is with the settings.
enum SettingsStage {
    EDITING,

    /// Something is not saved: shall it be forgotten?
    LEAVING,

    /// From practice to real money, or back?
    SWITCHING,

    /// They are saved: shall the till open anew?
    SAVED
}
