package io.saoma.wechat;

/// The calls of WeChat's that this room makes.
enum Call {
    PLACE("/pay/unifiedorder"),
    PAY("/pay/micropay"),
    ASK("/pay/orderquery"),
    CLOSE("/pay/closeorder"),
    REVERSE("/secapi/pay/reverse");

    private final String path;

    Call(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
