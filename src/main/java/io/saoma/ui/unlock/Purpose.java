package io.saoma.ui.unlock;

/// What the passphrase is asked for.
public enum Purpose {
    /// A vault is made: the passphrase is typed twice.
    CHOOSE("unlock.chooseTitle", "unlock.chooseText", "unlock.choose"),
    /// A vault is opened.
    OPEN("unlock.openTitle", "unlock.openText", "unlock.open");

    final String title;
    final String text;
    final String button;

    Purpose(String title, String text, String button) {
        this.title = title;
        this.text = text;
        this.button = button;
    }
}
