package io.saoma;

import io.saoma.bench.Forked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// Sells and tells how long cashier and customer waited each time. Arguments: the home; `asked`, `told` or `first`, the
/// last for one sale alone; and how many sales.
final class PaceTill {

    /// What a cashier takes for a small basket, at the least.
    private static final long FILLING = 2_000;

    private PaceTill() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var told = args[1].equals("told");
        try (var till = PressedTill.open(Path.of(args[0]), told)) {
            if (args[1].equals("first")) {
                first(till);
            } else {
                sell(till, told, Integer.parseInt(args[2]));
            }
        }
        System.exit(0);
    }

    private static void first(PressedTill till) throws InterruptedException {
        PressedTill.pause(FILLING / 2);
        till.fill();
        PressedTill.pause(FILLING / 2);
        Forked.tell("code", till.charge());
    }

    private static void sell(PressedTill till, boolean told, int sales) throws InterruptedException {
        var random = new Random(1);
        for (var sale = 0; sale < sales; sale++) {
            till.fill();
            PressedTill.pause(100);
            Forked.tell("code", till.charge());
            // customers do not pay in step with our questions
            PressedTill.pause(told ? 100 : 1_800 + random.nextInt(1_000));
            Forked.tell("green", till.pay());
            till.next();
        }
        if (till.sold() != sales) {
            throw new IllegalStateException(till.sold() + " payments for " + sales + " sales");
        }
    }
}
