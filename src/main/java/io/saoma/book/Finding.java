package io.saoma.book;

/// What is wrong with one line of the journal.
///
/// @param file the name of the file inside the journal's folder
/// @param line counted from 1
public record Finding(String file, long line, Flaw flaw) {

    /// In how many ways a line can be wrong.
    public enum Flaw {
        /// Its checksum does not fit its bytes, or is missing.
        CHECKSUM,
        /// It does not begin with the hash of the line before it.
        HASH,
        /// Lines are missing before it, or stand twice.
        SEQUENCE,
        /// It is whole, but not an event as a journal holds it.
        NOT_JSON,
        /// It stops without an end of line.
        NO_END,
        /// It is the first of a file that is named after no day, and no part of the journal.
        STRAY
    }

    @Override
    public String toString() {
        return file + ":" + line + ": "
                + switch (flaw) {
                    case CHECKSUM -> "the checksum does not fit the line";
                    case HASH -> "the hash of the line before is not right";
                    case SEQUENCE -> "lines are missing before this one, or stand twice";
                    case NOT_JSON -> "this is no event";
                    case NO_END -> "the line has no end";
                    case STRAY -> "the file is named after no day and is no part of the journal";
                };
    }
}
