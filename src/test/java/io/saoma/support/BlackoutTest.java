package io.saoma.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlackoutTest {

    private static final String KEY = "8934e7d15453e97507ef794cf7b0519d";

    private final Blackout blackout = new Blackout(List.of(KEY, ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                "134567890123456789",
                "openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,",
                "<auth_code>134567890123456789</auth_code>"
            })
    void takesOutSecretsAndPayers(String secret) {
        var text = text("before " + secret + " after");
        assertFalse(text.contains("8934e7") || text.contains("oUpF8u") || text.contains("1345678"), text);
        assertEquals("before", text.substring(0, 6));
        assertEquals("after", text.substring(text.length() - 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0126031400090158CKE",
                "4200000031202603140000000001",
                "2026-03-14 10:24:00.123 INFO [till-1] opened",
                "mch_id = \"1900000109\""
            })
    void leavesWhatAHelperNeeds(String useful) {
        assertEquals(useful, text(useful));
    }

    @Test
    void hidesASettingByItsName() {
        assertEquals("api_key = ▇▇▇▇", text("api_key = \"00000000000000000000000000000000\""));
        assertEquals("[wechat]\n#cert_password = ▇▇▇▇\nx = 1", text("[wechat]\n#cert_password = \"123\"\nx = 1"));
    }

    @Test
    void saysNothingOfItsOwnSecrets() {
        assertFalse(blackout.toString().contains(KEY));
    }

    private String text(String text) {
        return blackout.of(new Part("log", text)).text();
    }
}
