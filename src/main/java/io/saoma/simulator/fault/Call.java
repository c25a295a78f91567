package io.saoma.simulator.fault;

import java.util.Arrays;
import java.util.Optional;

/// The calls that the simulator answers, with their paths.
public enum Call {
    UNIFIEDORDER("/pay/unifiedorder"),
    MICROPAY("/pay/micropay"),
    ORDERQUERY("/pay/orderquery"),
    CLOSEORDER("/pay/closeorder"),
    REVERSE("/secapi/pay/reverse"),
    REFUND("/secapi/pay/refund"),
    REFUNDQUERY("/pay/refundquery"),
    DOWNLOADBILL("/pay/downloadbill"),
    DOWNLOADFUNDFLOW("/pay/downloadfundflow");

    private final String path;

    Call(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public static Optional<Call> at(String path) {
        return Arrays.stream(values()).filter(call -> call.path.equals(path)).findFirst();
    }
}
