package io.saoma.book;

/// What becomes of the writes that nobody had forced to the disk when the till went down.
public enum Loss {
    /// The process died, the machine did not: every write is there.
    KILL,
    /// The power went: none of them is there.
    DROPPED,
    /// Those up to some instant are there, the one of that instant in part.
    CUT,
    /// Some are there and some are not, in any order.
    REORDERED,
    /// Of each write some sectors of 512 bytes are there.
    TORN_512,
    /// Of each write some pages of 4 KiB are there.
    TORN_4096
}
