package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said to the system's keyrings, and what is believed of their answers.
class KeyringTest {

    private static final byte[] DATA_KEY = "0123456789abcdef0123456789abcde+".getBytes(US_ASCII);

    private final List<List<String>> commands = new ArrayList<>();
    private final Map<String, String> entries = new HashMap<>();

    @Test
    void linuxKeepsTheKeyThroughSecretTool() {
        var keyring = Keyring.linux(this::secretTool);

        assertArrayEquals(
                DATA_KEY, keyring.unwrap(keyring.wrap(DATA_KEY).orElseThrow()).orElseThrow());
        assertTheKeyIsInNoCommand();
        assertEquals(
                List.of("secret-tool", "store", "--label=Saoma"),
                commands.getFirst().subList(0, 3));
    }

    @Test
    void macOsKeepsTheKeyInTheLoginKeychain() {
        var keyring = Keyring.macOs(this::security);

        assertArrayEquals(
                DATA_KEY, keyring.unwrap(keyring.wrap(DATA_KEY).orElseThrow()).orElseThrow());
        assertTheKeyIsInNoCommand();
        assertEquals(List.of("security", "-i"), commands.getFirst());
    }

    @Test
    void everyVaultHasAnEntryOfItsOwn() {
        var keyring = Keyring.linux(this::secretTool);
        keyring.wrap(DATA_KEY);
        keyring.wrap(DATA_KEY);

        assertEquals(2, entries.size());
    }

    @Test
    void isNotThereWhereTheCommandFails() {
        var keyring = Keyring.linux((_, _) -> {
            throw new IOException("no such command");
        });

        assertEquals(Optional.empty(), keyring.wrap(DATA_KEY));
        assertEquals(Optional.empty(), keyring.unwrap("0123456789abcdef".getBytes(US_ASCII)));
    }

    @Test
    void isNotBelievedUntilItGivesTheKeyBack() {
        for (var answer : new String[] {
            "", "\n", "not base64!", "AAAA", Base64.getEncoder().encodeToString(new byte[32])
        }) {
            var keyring = Keyring.macOs((_, _) -> answer.getBytes(US_ASCII));

            assertEquals(Optional.empty(), keyring.wrap(DATA_KEY), answer);
        }
    }

    @Test
    void asksForNoNameThatItDidNotGive() {
        var keyring = Keyring.linux(this::secretTool);
        for (var name : new String[] {"", "-h", "0123456789ABCDEF", "0123456789abcdef0", "a b"}) {
            assertEquals(Optional.empty(), keyring.unwrap(name.getBytes(US_ASCII)));
        }
        assertEquals(List.of(), commands);
    }

    @Test
    void aRealCommandIsRunWithItsInput() throws IOException {
        assertEquals("x", new String(Tool.REAL.output(List.of("cat"), "x".getBytes(US_ASCII)), US_ASCII));
        assertThrows(IOException.class, () -> Tool.REAL.output(List.of("false"), new byte[0]));
        assertThrows(IOException.class, () -> Tool.REAL.output(List.of("no-such-command"), new byte[0]));
    }

    @Test
    void eachSystemHasItsOwnWay() {
        assertInstanceOf(Dpapi.class, Wrapping.ofSystem("Windows 11"));
        assertEquals(Wrapping.Kind.KEYCHAIN, Wrapping.ofSystem("Mac OS X").kind());
        assertEquals(Wrapping.Kind.SECRET_SERVICE, Wrapping.ofSystem("Linux").kind());
    }

    private byte[] secretTool(List<String> command, byte[] input) throws IOException {
        commands.add(command);
        var name = command.getLast();
        if (command.get(1).equals("store")) {
            entries.put(name, new String(input, US_ASCII));
            return new byte[0];
        }
        return entry(name).getBytes(US_ASCII);
    }

    /// In its interactive way it reads commands and ends well whatever they do.
    private byte[] security(List<String> command, byte[] input) throws IOException {
        commands.add(command);
        if (command.contains("-i")) {
            var words = List.of(new String(input, US_ASCII).strip().split(" "));
            entries.put(words.get(words.indexOf("-a") + 1), words.get(words.indexOf("-w") + 1));
            return new byte[0];
        }
        return (entry(command.get(command.indexOf("-a") + 1)) + "\n").getBytes(US_ASCII);
    }

    private String entry(String name) throws IOException {
        if (!entries.containsKey(name)) {
            throw new IOException("no such entry");
        }
        return entries.get(name);
    }

    private void assertTheKeyIsInNoCommand() {
        var text = Base64.getEncoder().encodeToString(DATA_KEY);
        assertFalse(commands.toString().contains(text));
    }
}
