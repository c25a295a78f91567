package io.saoma.ui.live;

import io.saoma.ui.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What is wrong with what was typed, as far as it can be seen here; waits for the disk.
record Checks(LiveDeeds deeds) {

    /// Where something is typed, in the order in which it is looked at before WeChat is asked.
    private static final List<Step> TYPED = List.of(
            Step.SHOP, Step.TILL, Step.APPID, Step.MERCHANT, Step.KEY, Step.NOTIFY, Step.CERTIFICATE, Step.ADDRESS);

    /// A page on which something is wrong, and what it is.
    record Wrong(Step step, Sentence what) {}

    Optional<Sentence> fault(Entries typed, Step step) throws IOException {
        if (typed.of(step).isEmpty()) {
            return step.needed() ? Optional.of(Sentence.of("live.empty")) : Optional.empty();
        }
        var fault = deeds.fault(typed, step);
        return fault.isEmpty() && step == Step.CERTIFICATE
                ? CertificateWords.fault(deeds.certificate(typed), typed.of(Step.MERCHANT))
                : fault;
    }

    /// The first page on which something is wrong.
    Optional<Wrong> wrong(Entries typed) throws IOException {
        for (var step : TYPED) {
            var fault = fault(typed, step);
            if (fault.isPresent()) {
                return Optional.of(new Wrong(step, fault.get()));
            }
        }
        return Optional.empty();
    }
}
