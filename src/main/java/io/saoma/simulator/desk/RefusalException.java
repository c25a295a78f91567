package io.saoma.simulator.desk;

import io.saoma.simulator.order.Outcome;

/// A request that gets no further; carries the answer that says why.
final class RefusalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private RefusalException(Answer answer) {
        super(answer.summary(), null, false, false);
        this.answer = answer;
    }

    static RefusalException protocol(String returnMsg) {
        return new RefusalException(Answer.unsigned(returnMsg));
    }

    static RefusalException business(String errCode, String text) {
        return new RefusalException(Answer.failure(errCode, text));
    }

    static RefusalException of(Outcome.Refused refused) {
        return business(refused.errCode(), refused.text());
    }

    Answer answer() {
        return answer;
    }
}
