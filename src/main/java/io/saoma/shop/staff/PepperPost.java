package io.saoma.shop.staff;

import java.util.Optional;

/// How a pepper comes from till to till of a shop without those learning it who carry it.
public interface PepperPost {

    /// Of a till that gets and gives none.
    PepperPost NONE = new PepperPost() {
        @Override
        public String wrap(byte[] pepper) {
            throw new IllegalStateException("this till shares no pepper");
        }

        @Override
        public Optional<byte[]> unwrap(String wrapped) {
            return Optional.empty();
        }

        @Override
        public String keep(byte[] pepper) {
            throw new IllegalStateException("this till keeps no pepper");
        }

        @Override
        public Optional<byte[]> kept(String sealed) {
            return Optional.empty();
        }
    };

    /// For every till that knows what the shop's tills know.
    String wrap(byte[] pepper);

    /// Empty where this till does not know what the one knew that wrapped it.
    Optional<byte[]> unwrap(String wrapped);

    /// For this till alone, for as long as it has its vault.
    String keep(byte[] pepper);

    /// Empty where the vault is another one.
    Optional<byte[]> kept(String sealed);
}
