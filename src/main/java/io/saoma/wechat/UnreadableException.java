package io.saoma.wechat;

/// Bytes that are no flat XML body of WeChat's; the message names the rule, never the content.
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(String rule) {
        super(rule);
    }
}
