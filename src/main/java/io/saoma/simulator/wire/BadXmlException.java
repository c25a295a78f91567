package io.saoma.simulator.wire;

/// A body that WeChat would not read.
public final class BadXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String answer;

    public BadXmlException(String answer) {
        super(answer);
        this.answer = answer;
    }

    public BadXmlException(String answer, Throwable cause) {
        super(answer, cause);
        this.answer = answer;
    }

    /// The text that WeChat answers.
    public String answer() {
        return answer;
    }
}
