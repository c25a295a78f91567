package io.saoma.settings.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The keyring of this very system keeps a data key; for machines that have one, with their user's keyring open.
///
/// On Linux: `dbus-run-session -- sh -c 'printf x | gnome-keyring-daemon --unlock --components=secrets; mvn test
/// -Dtest=KeyringIT'`.
class KeyringIT {

    @Test
    void keepsADataKey() {
        var system = Wrapping.ofSystem(System.getProperty("os.name", ""));
        var dataKey = Gcm.random(Gcm.KEY_BYTES);
        var wrapped = system.wrap(dataKey).orElseThrow();

        assertArrayEquals(dataKey, system.unwrap(wrapped).orElseThrow());
        wrapped[0] = wrapped[0] == '0' ? (byte) '1' : (byte) '0';
        assertEquals(Optional.empty(), system.unwrap(wrapped));
    }
}
