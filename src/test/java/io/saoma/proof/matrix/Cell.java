package io.saoma.proof.matrix;

import static io.saoma.proof.Tally.Count.DOUBLED;
import static io.saoma.proof.Tally.Count.INVENTED;
import static io.saoma.proof.Tally.Count.LOST;

import io.saoma.payment.PaymentState;
import io.saoma.payment.PaymentState.Ended;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.matrix.Books.Taken;
import io.saoma.simulator.fault.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One cell of the matrix: a fault, a moment, a customer, and what has to come of them.
record Cell(Moment moment, List<Fault> faults, Customer customer, Optional<States> expected) {

    /// What is wrong, in a line for each; nothing where all is well.
    List<String> complaints(Stall stall) {
        Tally.add(Count.FAULTS, faults.size());
        var asked = stall.proxy.requests().size();
        var complaints = new ArrayList<String>();
        try {
            var story = new Story(stall, moment, faults, customer);
            var end = story.tell();
            compare(story, end, complaints);
            compareBooks(stall, story, complaints);
            lookAtTheWire(stall, story, asked, complaints);
        } catch (RuntimeException e) {
            complaints.add("broke off: " + e);
        }
        return complaints.stream().map(complaint -> this + ": " + complaint).toList();
    }

    private void compare(Story story, PaymentState end, List<String> complaints) {
        var given = story.given;
        var after = story.after;
        if (given == null || after == null) {
            complaints.add("the moment never came: " + story.exchanges);
            return;
        }
        if (!faults.getFirst().answeredBy(given)) {
            complaints.add("the gateway said %s instead of %s"
                    .formatted(Fault.word(given), faults.getFirst().answer()));
        }
        var states = new States(States.word(after), States.word(end));
        if (expected.filter(wanted -> !wanted.equals(states)).isPresent()) {
            complaints.add("%s instead of %s (%s)".formatted(states, expected.get(), story.exchanges));
        }
        if (!(end instanceof Ended)) {
            complaints.add("never ends: " + story.exchanges);
        }
    }

    /// What WeChat took is what the book says was taken, once, under the same number, to the fen.
    private static void compareBooks(Stall stall, Story story, List<String> complaints) {
        var charges = stall.charges(story.charged.order().outTradeNo()).stream()
                .map(charge -> new Taken(charge.transactionId(), charge.fen()))
                .toList();
        var taken = stall.books.taken(story.charged);
        if (charges.size() > 1) {
            complain(DOUBLED, "charged twice: " + charges, complaints);
        }
        if (taken.isEmpty() && !charges.isEmpty()) {
            complain(LOST, "lost: " + charges, complaints);
        }
        if (taken.isPresent() && !charges.contains(taken.get())) {
            complain(INVENTED, "invented: %s beside %s".formatted(taken.get(), charges), complaints);
        }
    }

    private static void complain(Count count, String complaint, List<String> complaints) {
        Tally.add(count, 1);
        complaints.add(complaint);
    }

    /// One request for each exchange that left the till, and every placing the same.
    private static void lookAtTheWire(Stall stall, Story story, int asked, List<String> complaints) {
        var attempts = story.exchanges.length() - story.unsent;
        if (story.visits != attempts) {
            complaints.add("%d requests for %d attempts (%s)".formatted(story.visits, attempts, story.exchanges));
        }
        var requests = stall.proxy.requests();
        var placings = requests.subList(asked, requests.size()).stream()
                .filter(request -> request.call() == Call.UNIFIEDORDER)
                .map(Request::terms)
                .distinct()
                .count();
        if (placings > 1) {
            complaints.add("was not placed again as it was");
        }
    }

    @Override
    public String toString() {
        return "%s, %s, %s".formatted(moment, faults, customer);
    }
}
