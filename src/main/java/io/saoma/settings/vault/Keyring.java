package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Keeps the data key in the keyring that a desktop opens when its user logs in, spoken to through the system's own
/// command; the vault notes only the name of the entry.
final class Keyring implements Wrapping {

    private static final int NAME_BYTES = 8;
    private static final String SERVICE = "io.saoma.vault";

    private final Kind kind;
    private final Tool tool;

    private Keyring(Kind kind, Tool tool) {
        this.kind = kind;
        this.tool = tool;
    }

    /// The login keychain.
    static Keyring macOs(Tool tool) {
        return new Keyring(Kind.KEYCHAIN, tool);
    }

    /// Whoever answers as the Secret Service: GNOME's keyring, KDE's wallet.
    static Keyring linux(Tool tool) {
        return new Keyring(Kind.SECRET_SERVICE, tool);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /// Believes the keyring only once it has given the key back.
    @Override
    public Optional<byte[]> wrap(byte[] dataKey) {
        var name = HexFormat.of().formatHex(Gcm.random(NAME_BYTES));
        var text = Base64.getEncoder().encode(dataKey);
        try {
            store(name, text);
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(text, (byte) 0);
        }
        var entry = name.getBytes(US_ASCII);
        return unwrap(entry)
                .filter(back -> MessageDigest.isEqual(back, dataKey))
                .map(_ -> entry);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped) {
        var name = new String(wrapped, US_ASCII);
        if (!name.matches("[0-9a-f]{" + 2 * NAME_BYTES + "}")) {
            return Optional.empty();
        }
        try {
            return decoded(lookup(name));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decoded(byte[] printed) {
        var end = printed.length > 0 && printed[printed.length - 1] == '\n' ? printed.length - 1 : printed.length;
        try {
            return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(printed, end)))
                    .filter(key -> key.length == Gcm.KEY_BYTES);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(printed, (byte) 0);
        }
    }

    private void store(String name, byte[] text) throws IOException {
        tool.output(
                kind == Kind.KEYCHAIN
                        ? List.of("security", "-i")
                        : List.of("secret-tool", "store", "--label=Saoma", "service", SERVICE, "vault", name),
                kind == Kind.KEYCHAIN ? keychainCommand(name, text) : text);
    }

    /// `security -i` reads its commands, so that the key is not among the words that everybody sees.
    private static byte[] keychainCommand(String name, byte[] text) {
        var words = ("add-generic-password -U -s " + SERVICE + " -l Saoma -a " + name + " -w ").getBytes(US_ASCII);
        return ByteBuffer.allocate(words.length + text.length + 1)
                .put(words)
                .put(text)
                .put((byte) '\n')
                .array();
    }

    private byte[] lookup(String name) throws IOException {
        return tool.output(
                kind == Kind.KEYCHAIN
                        ? List.of("security", "find-generic-password", "-s", SERVICE, "-a", name, "-w")
                        : List.of("secret-tool", "lookup", "service", SERVICE, "vault", name),
                new byte[0]);
    }
}
