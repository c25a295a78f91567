package io.saoma.ui.orders.audit;

import io.saoma.report.AuditKind;
import io.saoma.report.AuditRow;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the screen shows.
///
/// @param next the line before which the list goes on
/// @param busy whether the list is being read
/// @param progress of a verification that is under way
/// @param proof what the last one has shown
/// @param problem what could not be done
record AuditFace(
        AuditSpan span,
        Optional<AuditKind> kind,
        List<AuditRow> rows,
        Optional<Long> next,
        boolean busy,
        OptionalDouble progress,
        Optional<Proof> proof,
        Optional<Sentence> problem) {

    static final AuditFace START = new AuditFace(
            AuditSpan.TODAY,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            true,
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());

    AuditFace over(AuditSpan other) {
        return new AuditFace(other, kind, List.of(), Optional.empty(), true, progress, proof, problem);
    }

    AuditFace of(Optional<AuditKind> other) {
        return new AuditFace(span, other, List.of(), Optional.empty(), true, progress, proof, problem);
    }

    AuditFace reading() {
        return new AuditFace(span, kind, rows, next, true, progress, proof, Optional.empty());
    }

    AuditFace read(List<AuditRow> found, Optional<Long> goesOn) {
        return new AuditFace(span, kind, found, goesOn, false, progress, proof, Optional.empty());
    }

    AuditFace verifying(double share) {
        return new AuditFace(span, kind, rows, next, busy, OptionalDouble.of(share), Optional.empty(), problem);
    }

    AuditFace verified(Proof found) {
        return new AuditFace(span, kind, rows, next, busy, OptionalDouble.empty(), Optional.of(found), problem);
    }

    AuditFace failed(Sentence why) {
        return new AuditFace(span, kind, rows, next, false, OptionalDouble.empty(), proof, Optional.of(why));
    }
}
