package io.saoma.book.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a shared book may lie: an address that says nothing but where, and secrecy wherever a wire leads there.
class SharedPlaceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/saoma?sslmode=disable",
                "jdbc:postgresql://db.example/saoma;x",
                "jdbc:postgresql:saoma",
                "jdbc:mysql://db.example/saoma",
                "jdbc:mariadb://user:word@db.example/saoma",
                "jdbc:h2:mem:x"
            })
    void anAddressSaysNothingButWhere(String url) {
        assertFalse(SharedPlace.fits(url));
        assertThrows(IllegalArgumentException.class, () -> new SharedPlace(url, "till", () -> "secret"));
    }

    @Test
    void aPlaceDoesNotTellItsPassword() {
        var place = new SharedPlace("jdbc:postgresql://db.example/saoma", "till", () -> "secret");
        assertFalse(place.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "127.0.0.1:3307"})
    void whatStaysOnThisMachineNeedsNoSecrecy(String host) {
        for (var engine : Engine.values()) {
            var place = place(engine, host);
            assertEquals(engine, place.engine());
            assertEquals(engine.openly(), place.properties());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "localhost.example.com", "127.0.0.1.example.com", "[::2]", "10.0.0.7:3307"})
    void whateverElseIsSecret(String host) {
        for (var engine : Engine.values()) {
            assertTrue(SharedPlace.fits(place(engine, host).url()));
            assertEquals(engine.secretly(Optional.empty()), place(engine, host).properties());
        }
    }

    private static SharedPlace place(Engine engine, String host) {
        var url = "jdbc:" + engine.name().toLowerCase(Locale.ROOT) + "://" + host + "/saoma";
        return new SharedPlace(url, "till", () -> "secret");
    }
}
