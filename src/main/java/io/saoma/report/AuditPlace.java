package io.saoma.report;

import io.saoma.book.Audit;
import java.util.List;

/// How far a list has come, in every journal that it is made of.
public record AuditPlace(List<Mark> marks) {

    /// How far it has come in one of them.
    ///
    /// @param first the line with which it ends
    /// @param before the line before which it goes on
    record Mark(Audit audit, long first, long before) {

        boolean goesOn() {
            return before > first;
        }
    }
}
