package io.saoma.proof.matrix;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Silent;

/// One way in which an exchange goes wrong.
///
/// @param row what it amounts to
/// @param answer what the gateway has to say of it, a pattern: the word of a silence, `unsent` before it where nothing
///     left, the meaning and code of a refusal, or the kind of any other answer; empty where that follows from WeChat's
/// @param slow whether it is over only when the till loses its patience
record Fault(String name, Row row, String answer, boolean slow, Spoil spoil) {

    static Fault of(String name, Row row, String answer, Spoil spoil) {
        return new Fault(name, row, answer, false, spoil);
    }

    static Fault slow(String name, Row row, Spoil spoil) {
        return new Fault(name, row, "TIMEOUT", true, spoil);
    }

    boolean answeredBy(Answer given) {
        return answer.isEmpty() || word(given).matches(answer);
    }

    static String word(Answer given) {
        return switch (given) {
            case Silent(var sent, var code) -> sent ? code : "unsent " + code;
            case Failed(var meaning, var code, var _) -> meaning + " " + code;
            default -> given.getClass().getSimpleName();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
