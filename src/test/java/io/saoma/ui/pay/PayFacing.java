package io.saoma.ui.pay;

import io.saoma.device.FakeSound;
import io.saoma.payment.AuthCode;
import io.saoma.payment.HandClock;
import io.saoma.payment.HandPayment;
import io.saoma.payment.Payment;
import io.saoma.payment.PaymentState.Closing;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.ui.Language;
import io.saoma.ui.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A payment that the test drives by hand, and what the cashier sees and hears of it.
final class PayFacing {

    final Messages zh = new Messages(Language.ZH);
    final List<String> exits = new ArrayList<>();
    final List<TooSoon> refusals = new ArrayList<>();
    final FakeSound sound = new FakeSound();
    final HandClock clock = new HandClock();
    final HandPayment hand = new HandPayment(clock);
    final PayViewModel viewModel = new PayViewModel(hand.open(), clock, sound, new PayViewModel.Exit() {
        @Override
        public void back() {
            exits.add("back");
        }

        @Override
        public void park() {
            exits.add("park");
        }

        @Override
        public void cash() {
            exits.add("cash");
        }

        @Override
        public void find() {
            exits.add("find");
        }

        @Override
        public void again(Payment ended) {
            exits.add("again");
        }

        @Override
        public void again(Payment ended, AuthCode code) {
            exits.add("again " + code.digits());
        }

        @Override
        public void tooSoon(TooSoon why) {
            exits.add("too soon");
            refusals.add(why);
        }
    });

    PayFacing() {
        hand.open().listen(viewModel::accept);
    }

    PayFace face() {
        return viewModel.faceProperty().get();
    }

    String said() {
        return zh.say(face().word()) + " " + zh.say(face().headline());
    }

    void tick(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        viewModel.tick();
    }

    static Closing closing(GivenUp why) {
        return new Closing(HandClock.START, why);
    }
}
