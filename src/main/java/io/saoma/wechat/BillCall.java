package io.saoma.wechat;

/// The calls of WeChat's for its accounts of a day.
enum BillCall {
    BILL("/pay/downloadbill"),
    FUNDS("/pay/downloadfundflow");

    private final String path;

    BillCall(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
