package io.saoma.settings.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.saoma.settings.ApiKey;
import io.saoma.settings.Pepper;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A sealed pepper is opened by whoever knows the same for the same shop, and by nobody else.
class PepperSealTest {

    private static final String KEY = "0123456789abcdefABCDEF9876543210";
    private static final byte[] PEPPER = "32 bytes that no vault gave out.".getBytes(US_ASCII);

    private final PepperSeal seal = among(KEY, "1900006511", "一号店");

    @Test
    void whoeverHasTheSameKeyForTheSameShopOpensIt() {
        assertArrayEquals(
                PEPPER, among(KEY, "1900006511", "一号店").open(seal.seal(PEPPER)).orElseThrow());
    }

    @Test
    void anotherKeyMerchantOrShopDoesNot() {
        var sealed = seal.seal(PEPPER);
        assertEquals(
                Optional.empty(),
                among(KEY.replace('0', '1'), "1900006511", "一号店").open(sealed));
        assertEquals(Optional.empty(), among(KEY, "1900006512", "一号店").open(sealed));
        assertEquals(Optional.empty(), among(KEY, "1900006511", "二号店").open(sealed));
    }

    @Test
    void whatIsKeptAtHomeIsOpenedByItsOwnVaultAlone() {
        var home = PepperSeal.atHome(new Pepper(KEY.getBytes(US_ASCII)));
        var kept = home.seal(PEPPER);
        assertArrayEquals(PEPPER, home.open(kept).orElseThrow());
        assertEquals(Optional.empty(), PepperSeal.atHome(new Pepper(PEPPER)).open(kept));
        assertEquals(Optional.empty(), among(KEY, "", "").open(kept), "though it knows the same");
    }

    @Test
    void aSingleBitKeepsItShut() {
        var whole = Base64.getDecoder().decode(seal.seal(PEPPER));
        for (var at = 0; at < whole.length; at++) {
            whole[at] ^= 1;
            assertEquals(Optional.empty(), seal.open(Base64.getEncoder().encodeToString(whole)));
            whole[at] ^= 1;
        }
    }

    @Test
    void whatWasNeverSealedIsNotOpened() {
        for (var text : new String[] {"", "AAAA", "no Base64 at all", "A".repeat(16), "A".repeat(400)}) {
            assertEquals(Optional.empty(), seal.open(text));
        }
    }

    @Test
    void neverLooksAlikeAndShowsNothing() {
        var one = seal.seal(PEPPER);
        assertNotEquals(one, seal.seal(PEPPER));
        assertEquals(80, one.length(), "a nonce of 12 bytes, 32 sealed ones and a tag of 16");
        assertFalse(seal.toString().contains(KEY));
    }

    private static PepperSeal among(String key, String mchId, String shop) {
        return PepperSeal.amongTills(new ApiKey(key), mchId, shop);
    }
}
