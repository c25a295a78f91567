package io.saoma.ui.orders.audit;

import io.saoma.report.AuditKind;
import io.saoma.report.AuditPlace;
import io.saoma.report.AuditRow;
import io.saoma.report.KnownTill;
import io.saoma.report.SeenTills;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the screen shows.
///
/// @param tills whose lines; empty where this till's own are seen
/// @param known the tills that there are to choose from
/// @param next where the list goes on
/// @param busy whether the list is being read
/// @param progress of a verification that is under way
/// @param proof what the last one has shown
/// @param problem what could not be done
record AuditFace(
        Optional<SeenTills> tills,
        List<KnownTill> known,
        AuditSpan span,
        Optional<AuditKind> kind,
        List<AuditRow> rows,
        Optional<AuditPlace> next,
        boolean busy,
        OptionalDouble progress,
        Optional<Proof> proof,
        Optional<Sentence> problem) {

    static final AuditFace START = new AuditFace(
            Optional.empty(),
            List.of(),
            AuditSpan.TODAY,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            true,
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());

    AuditFace seeing(Optional<SeenTills> other) {
        return new AuditFace(other, known, span, kind, List.of(), Optional.empty(), true, progress, proof, problem);
    }

    AuditFace knowing(List<KnownTill> others) {
        return new AuditFace(tills, others, span, kind, rows, next, busy, progress, proof, problem);
    }

    AuditFace over(AuditSpan other) {
        return new AuditFace(tills, known, other, kind, List.of(), Optional.empty(), true, progress, proof, problem);
    }

    AuditFace of(Optional<AuditKind> other) {
        return new AuditFace(tills, known, span, other, List.of(), Optional.empty(), true, progress, proof, problem);
    }

    AuditFace reading() {
        return new AuditFace(tills, known, span, kind, rows, next, true, progress, proof, Optional.empty());
    }

    AuditFace read(List<AuditRow> found, Optional<AuditPlace> goesOn) {
        return new AuditFace(tills, known, span, kind, found, goesOn, false, progress, proof, Optional.empty());
    }

    AuditFace verifying(double share) {
        return new AuditFace(
                tills, known, span, kind, rows, next, busy, OptionalDouble.of(share), Optional.empty(), problem);
    }

    AuditFace verified(Proof found) {
        return new AuditFace(
                tills, known, span, kind, rows, next, busy, OptionalDouble.empty(), Optional.of(found), problem);
    }

    AuditFace failed(Sentence why) {
        return new AuditFace(
                tills, known, span, kind, rows, next, false, OptionalDouble.empty(), proof, Optional.of(why));
    }
}
