package io.saoma.shop.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A post whose seal is a word: whoever says the same one opens it.
///
/// @param key what the shop's tills know
/// @param vault what this till alone knows
record FakePost(String key, String vault) implements PepperPost {

    @Override
    public String wrap(byte[] pepper) {
        return sealed(key, pepper);
    }

    @Override
    public Optional<byte[]> unwrap(String wrapped) {
        return opened(key, wrapped);
    }

    @Override
    public String keep(byte[] pepper) {
        return sealed(vault, pepper);
    }

    @Override
    public Optional<byte[]> kept(String sealed) {
        return opened(vault, sealed);
    }

    private static String sealed(String word, byte[] pepper) {
        return word + ":" + new String(Base64.getEncoder().encode(pepper), StandardCharsets.US_ASCII);
    }

    private static Optional<byte[]> opened(String word, String sealed) {
        return sealed.startsWith(word + ":")
                ? Optional.of(Base64.getDecoder().decode(sealed.substring(word.length() + 1)))
                : Optional.empty();
    }
}
