package io.saoma.wechat;

/// The calls of WeChat's about money that goes back.
enum RefundCall {
    REFUND("/secapi/pay/refund"),
    ASK("/pay/refundquery");

    private final String path;

    RefundCall(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
