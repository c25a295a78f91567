package io.saoma.proof.kill;

import io.saoma.book.Evidence;
import io.saoma.proof.kill.Point.Damage;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.order.Charge;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Is held in a home each time that its till is gone: what the till has said is compared with what it found and left.
final class Inquest {

    private final ShopHome home;
    private final Simulator weChat;
    private final Judge judge;
    private Optional<Evidence> last = Optional.empty();
    private boolean ledgerLost;

    Inquest(ShopHome home, Simulator weChat) {
        this.home = home;
        this.weChat = weChat;
        judge = new Judge(weChat);
    }

    Judge judge() {
        return judge;
    }

    List<String> broken() {
        return judge.broken();
    }

    /// Something else than a kill has been at the home.
    void damage(Damage damage, Random random) throws IOException {
        home.damage(damage, random);
        ledgerLost |= damage == Damage.LEDGER_LOST;
    }

    /// The till was killed; `before` is what WeChat had taken when it started.
    void killed(Child till, Set<Charge> before) throws IOException {
        ledgerLost &= till.said(Word.USABLE).isEmpty();
        left(till, before);
        judge.kept(last, ledgerLost);
    }

    /// The till had the time to leave in order.
    Evidence left(Child till, Set<Charge> before) throws IOException {
        if (!till.said(Word.SETTLED).isEmpty()) {
            judge.settled(before);
            if (till.window()) {
                new Report(judge, weChat, before).check(till, last);
            }
        }
        var evidence = home.evidence();
        judge.left(till, evidence);
        last = Optional.of(evidence);
        return evidence;
    }
}
