package io.saoma.ui.settings;

import java.util.List;

/// One value of the settings as the screen asks for it.
///
/// @param usual what holds where the file says nothing
/// @param label and help: the keys of their words
record Field(String table, String key, String usual, Kind kind, String label, String help) {

    /// As a problem names it.
    String path() {
        return table + "." + key;
    }

    /// How it is entered.
    sealed interface Kind {}

    /// A line of text.
    record Line() implements Kind {}

    /// A secret, which is only ever written: what stands in the file or in the vault is not shown.
    record Hidden() implements Kind {}

    /// A number; two buttons go up and down by a step.
    record Count(int step) implements Kind {}

    /// One of a few words.
    record Choice(List<Option> options) implements Kind {}

    /// The way to the printer, and its address.
    record Way() implements Kind {}

    /// A file, written or chosen.
    record Document(List<String> endings) implements Kind {}

    /// A folder, written or chosen.
    record Folder() implements Kind {}

    /// Practice or real money: no field, but a question of its own.
    record Practice() implements Kind {}

    /// One of the words of a choice.
    ///
    /// @param label the key of what it is called
    record Option(String value, String label) {}

    static Field line(String table, String key, String usual, String label, String help) {
        return new Field(table, key, usual, new Line(), label, help);
    }

    static Field document(String table, String key, String label, String help, String... endings) {
        return new Field(table, key, "", new Document(List.of(endings)), label, help);
    }

    static Field number(String table, String key, int usual, int step, String label, String help) {
        return new Field(table, key, Integer.toString(usual), new Count(step), label, help);
    }

    static Field choice(String table, String key, String usual, String label, String help, Option... options) {
        return new Field(table, key, usual, new Choice(List.of(options)), label, help);
    }

    static Field flag(String table, String key, boolean usual, String label, String help) {
        return choice(
                table,
                key,
                Boolean.toString(usual),
                label,
                help,
                new Option("true", "setup.yes"),
                new Option("false", "setup.no"));
    }
}
