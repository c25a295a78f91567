package io.saoma.payment.proof;

import io.saoma.payment.PaymentGateway;
import io.saoma.payment.PaymentNumber.OutTradeNo;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.guard.ClockGuard;
import io.saoma.payment.guard.Readiness.Stop;
import io.saoma.payment.guard.Reason.ClockOff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Asks WeChat about an order that cannot exist: a rightly signed "there is none" proves address, merchant, appid and
/// key. Nothing is ordered, and no money moves.
public final class Prover {

    /// The words of the wire where it is the date that is wrong with the server's certificate.
    static final String NOT_YET_VALID = "TLS EARLY";

    static final String NO_LONGER_VALID = "TLS OVER";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LONGEST_NUMBER = 32;

    private final PaymentGateway gateway;
    private final Optional<BillGateway> certified;
    private final ClockGuard clocks;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param certified what shows the merchant's certificate, where there is one
    /// @param clocks hears what the gateway's answers say of the clock
    public Prover(
            PaymentGateway gateway,
            Optional<BillGateway> certified,
            ClockGuard clocks,
            InstantSource clock,
            RandomGenerator random) {
        this.gateway = gateway;
        this.certified = certified;
        this.clocks = clocks;
        this.clock = clock;
        this.random = random;
    }

    /// Blocks for as long as WeChat's answers take.
    public Proof prove() {
        return Evidence.of(gateway.find(new OutTradeNo(number())))
                .map(this::doubting)
                .or(this::clockOff)
                .or(this::uncertified)
                .orElseGet(Proof.Proven::new);
    }

    private Proof doubting(Proof.Failed failed) {
        return switch (failed.said()) {
            case NOT_YET_VALID -> new Proof.ClockDoubted(clock.instant(), true);
            case NO_LONGER_VALID -> new Proof.ClockDoubted(clock.instant(), false);
            default -> failed;
        };
    }

    private Optional<Proof> clockOff() {
        return clocks.look() instanceof Stop(ClockOff(var ahead))
                ? Optional.of(new Proof.ClockOff(ahead))
                : Optional.empty();
    }

    /// The account of a day that is not over yet: there can be none, and WeChat says so only to who shows the
    /// certificate.
    private Optional<Proof> uncertified() {
        var today = LocalDate.ofInstant(clock.instant(), BEIJING);
        return certified.flatMap(bills -> Evidence.of(bills.funds(today)));
    }

    /// A hundred and sixty random bits, in another form than any till's.
    private String number() {
        return random.ints(LONGEST_NUMBER, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
