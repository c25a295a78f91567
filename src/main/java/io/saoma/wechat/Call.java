package io.saoma.wechat;

/// The calls of WeChat's that this room makes.
enum Call {
    PLACE("/pay/unifiedorder"),
    ASK("/pay/orderquery"),
    CLOSE("/pay/closeorder");

    private final String path;

    Call(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
