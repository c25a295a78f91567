package io.saoma.proof.matrix;

import io.saoma.simulator.fault.Call;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Every fault of a call.
final class Catalogue {

    private Catalogue() {}

    /// @param canary an address that nobody may ever be made to call
    /// @param random where the network breaks
    static List<Fault> of(Call call, String canary, Random random) {
        return Stream.of(
                        Network.faults(random),
                        Pages.faults(canary),
                        Signs.faults(call),
                        Contents.faults(call),
                        Refusals.faults(call),
                        replays(call))
                .flatMap(faults -> faults)
                .toList();
    }

    /// The faults that know nothing of a call.
    static List<Fault> ofAnyCall(String canary, Random random) {
        return Stream.concat(Network.faults(random), Pages.faults(canary)).toList();
    }

    /// WeChat's answer is lost, and an earlier one to the same call, of this order or of another, is heard instead.
    private static Stream<Fault> replays(Call call) {
        var replay = Spoil.changed((exchange, reply) -> exchange.earlier().orElse(reply));
        return switch (call) {
            case UNIFIEDORDER -> Stream.of(Fault.of("an earlier answer", Row.GOOD, "", replay));
            case ORDERQUERY -> Stream.of(Fault.of("an earlier answer", Row.DONE, "", replay));
            case CLOSEORDER, MICROPAY, REVERSE, REFUND, REFUNDQUERY, DOWNLOADBILL, DOWNLOADFUNDFLOW -> Stream.of();
        };
    }
}
