package io.saoma;

import io.saoma.bench.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A till that nobody touches, first with an empty basket and then with a code on the screen: it tells what part of a
/// core that takes, in millionths. Arguments: the home, and for how many seconds each.
final class IdleTill {

    private IdleTill() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var time = Duration.ofSeconds(Long.parseLong(args[1]));
        try (var till = PressedTill.open(Path.of(args[0]), false)) {
            Work.measure("idle", time);
            till.fill();
            till.charge();
            Work.measure("waiting", time);
        }
        System.exit(0);
    }
}
