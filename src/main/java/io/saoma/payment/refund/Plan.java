package io.saoma.payment.refund;

import io.saoma.payment.refund.Account.PaidOrder;
import io.saoma.sale.Money;
import java.util.List;

/// Which way money goes back, or why it cannot.
public sealed interface Plan {

    /// All of it, in these parts.
    record Parts(List<Part> parts) implements Plan {
        public Parts {
            parts = List.copyOf(parts);
        }

        public Money money() {
            return parts.stream().map(Part::money).reduce(Money.ZERO, Money::plus);
        }

        /// What of it somebody hands over.
        public Money cash() {
            return parts.stream()
                    .filter(Part.InCash.class::isInstance)
                    .map(Part::money)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    record Impossible(Why why) implements Plan {}

    /// One way of several.
    sealed interface Part {

        Money money();

        /// To the account that it came from.
        record ByWeChat(PaidOrder order, Money money) implements Part {}

        /// Out of the drawer.
        record InCash(Money money) implements Part {}
    }

    /// Why money cannot go back.
    enum Why {
        MORE_THAN_LEFT,
        /// WeChat gives back for a year after the payment.
        TOO_OLD,
        /// WeChat gives back in fifty parts at the most.
        TOO_MANY,
        /// Another till is giving it back, or has.
        TAKEN_ELSEWHERE,
        /// The shared book, which knows what other tills have given back, does not answer.
        OUT_OF_REACH,
        /// Another machine goes on under this till's number, and gives money back there.
        TILL_TAKEN_OVER
    }
}
