package io.saoma.simulator.order;

import java.util.List;

/// What the customer pays with.
public record Purse(String bankType, List<Coupon> coupons) {

    public Purse {
        coupons = List.copyOf(coupons);
    }

    public static Purse change() {
        return new Purse("OTHERS", List.of());
    }

    public static Purse withCoupons(Coupon... coupons) {
        return new Purse("CMB_DEBIT", List.of(coupons));
    }

    public long couponFen() {
        return coupons.stream().mapToLong(Coupon::fen).sum();
    }

    public long unfundedFen() {
        return coupons.stream().filter(Coupon::unfunded).mapToLong(Coupon::fen).sum();
    }
}
