package io.saoma.settings.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A keyring in memory: it gives a number for each key, and can be switched off or made to forget.
public final class FakeWrapping implements Wrapping {

    private final Kind kind;
    private final Map<Byte, byte[]> keys = new HashMap<>();
    private boolean there = true;

    public FakeWrapping(Kind kind) {
        this.kind = kind;
    }

    public FakeWrapping absent() {
        there = false;
        return this;
    }

    public void forget() {
        keys.clear();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<byte[]> wrap(byte[] dataKey) {
        if (!there) {
            return Optional.empty();
        }
        var number = (byte) keys.size();
        keys.put(number, dataKey.clone());
        return Optional.of(new byte[] {number});
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped) {
        return Optional.of(wrapped)
                .filter(it -> there && it.length == 1)
                .flatMap(it -> Optional.ofNullable(keys.get(it[0])))
                .map(byte[]::clone);
    }
}
