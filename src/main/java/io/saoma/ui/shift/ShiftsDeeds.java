package io.saoma.ui.shift;

/// Where the list of all tills' shifts leads to.
public interface ShiftsDeeds {

    /// Whether this till has shifts of its own.
    boolean ownToSee();

    /// Goes to this till's own shift.
    void showOwn();

    /// Brings back the screen from where one came.
    void leave();
}
