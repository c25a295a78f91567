package io.saoma.book;

/// A line in the middle of the journal is not what was written there: nothing may be sold on top of it.
public final class BrokenJournal extends BookException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    BrokenJournal(Finding finding) {
        super("the journal is broken: " + finding);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
