package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantTest {

    @Test
    void knowsTheSecondDomainOfTheOfficialOne() {
        assertEquals(
                List.of(URI.create("https://api.mch.weixin.qq.com"), URI.create("https://api2.mch.weixin.qq.com")),
                at("https://api.mch.weixin.qq.com/").domains());
        assertEquals(
                List.of(URI.create("https://pay.example.com/v2")),
                at("https://pay.example.com/v2").domains());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://127.1.2.3:1", "http://[::1]:9"})
    void speaksPlainHttpToThisMachine(String base) {
        assertEquals(List.of(URI.create(base)), at(base).domains());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.mch.weixin.qq.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://example.com/127.0.0.1",
                "http://192.168.1.1",
                "https://user:secret@example.com",
                "https://example.com?x=1",
                "https://example.com#x",
                "ftp://localhost",
                "mailto:a@example.com",
                "example.com",
                "https:///pay",
                ""
            })
    void refusesEveryOtherAddress(String base) {
        assertThrows(IllegalArgumentException.class, () -> at(base));
    }

    @Test
    void givesMoneyBackOnlyWithItsCertificateButOnThisMachine(@TempDir Path folder) throws Exception {
        assertFalse(at("https://pay.example.com").canReverse());
        assertTrue(at("http://127.0.0.1:8080").canReverse());
        assertFalse(Till.merchant(URI.create("http://127.0.0.1"), URI.create("https://pay.example.com"))
                .canReverse());
        assertTrue(at("https://pay.example.com")
                .with(ClientCertificateTest.empty(folder))
                .canReverse());
    }

    @Test
    void keepsWhoItIsWhereACallTakesOnlyOneWayToSign() {
        var merchant = at("https://pay.example.com").signing(SignType.MD5);

        assertEquals(SignType.MD5, merchant.key().signType());
        assertEquals(at("https://pay.example.com").domains(), merchant.domains());
        assertEquals(Till.MCH_ID, merchant.mchId());
    }

    @Test
    void needsAnAddress() {
        assertThrows(IllegalArgumentException.class, Till::merchant);
    }

    private static Merchant at(String base) {
        return Merchant.at(URI.create(base), Till.APPID, Till.MCH_ID, Till.key());
    }
}
