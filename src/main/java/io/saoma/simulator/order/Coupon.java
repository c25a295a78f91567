package io.saoma.simulator.order;

/// A discount that the customer's wallet uses; an empty type is not sent, as WeChat sometimes does not.
public record Coupon(String id, String type, long fen) {

    /// A coupon whose money the merchant does not get: it makes `settlement_total_fee` smaller.
    public boolean unfunded() {
        return type.equals("NO_CASH");
    }
}
