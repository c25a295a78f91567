package io.saoma.ui.unlock;

/// What the passphrase is asked for.
public enum Purpose {
    /// A vault is made: the passphrase is typed twice.
    CHOOSE("unlock.chooseTitle", "unlock.chooseText", "unlock.choose", "unlock.failed"),
    /// A vault is opened.
    OPEN("unlock.openTitle", "unlock.openText", "unlock.open", "unlock.notOpened");

    final String title;
    final String text;
    final String button;

    /// What is said where that cannot be done.
    final String failed;

    Purpose(String title, String text, String button, String failed) {
        this.title = title;
        this.text = text;
        this.button = button;
        this.failed = failed;
    }
}
