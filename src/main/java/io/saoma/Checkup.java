package io.saoma;

import io.saoma.payment.guard.ClockReading;
import io.saoma.ui.health.Vital;
import io.saoma.ui.health.Vitals;
import java.io.IOException;
import java.util.List;

/// Looks at everything that selling needs, one after the other; waits for WeChat's answer to a greeting.
final class Checkup {

    private final Till till;

    Checkup(Till till) {
        this.till = till;
    }

    /// The greeting comes first, for its answer also tells WeChat's time.
    List<Vital> look() throws IOException {
        var weChat = Vitals.weChat(till.greet());
        return List.of(
                Vitals.network(till.connected()),
                weChat,
                Vitals.clock(till.clockGuard.look(), till.clockGuard.latest().map(ClockReading::ahead)),
                Vitals.disk(till.diskGuard.look(), till.disk.usableBytes()),
                Vitals.books(till.book.healthy(), till.book.recovery().lines()),
                Vitals.backup(till.upkeep.lastBackup(), till.upkeep.backupFails()),
                Vitals.printer(till.receipts.queue().map(queue -> queue.state())));
    }
}
