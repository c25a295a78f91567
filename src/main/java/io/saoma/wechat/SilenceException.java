package io.saoma.wechat;

import io.saoma.payment.Answer.Silent;

/// Nothing usable came back over the wire.
final class SilenceException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Silent silent;

    SilenceException(boolean sent, String code) {
        super(code);
        this.silent = new Silent(sent, code);
    }

    Silent silent() {
        return silent;
    }
}
