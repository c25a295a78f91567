package io.saoma.device.receipt;

/// One thing that is wrong with a shop's template.
///
/// @param line counted from 1; 0 where the whole file is to blame
/// @param word the piece that is wrong, as it stands in the file
public record TemplateFault(int line, Reason reason, String word) {

    public enum Reason {
        UNKNOWN_MARK,
        UNKNOWN_FIELD,
        LONE_BRACE,
        NOT_ALONE,
        EMPTY,
        UNREADABLE
    }
}
