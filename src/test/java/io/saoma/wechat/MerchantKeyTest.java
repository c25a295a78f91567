package io.saoma.wechat;

import static io.saoma.simulator.wire.SignVectors.published;
import static io.saoma.wechat.SignType.HMAC_SHA256;
import static io.saoma.wechat.SignType.MD5;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.binarywang.wxpay.util.SignUtils;
import io.saoma.simulator.wire.SignVectors;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The vectors of the protocol, section 1.4, and what a sign must never do.
class MerchantKeyTest {

    private static final MerchantKey WITH_MD5 = new MerchantKey(Till.KEY, MD5);
    private static final MerchantKey WITH_HMAC = new MerchantKey(Till.KEY, HMAC_SHA256);

    @Test
    void makesThePublishedSigns() {
        assertEquals("9A0A8659F005D6984697E2CA0A9CF3B7", WITH_MD5.sign(published()));
        assertEquals("6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6", WITH_HMAC.sign(published()));
    }

    @Test
    void leavesEmptyFieldsOut() {
        assertEquals(WITH_MD5.sign(published()), WITH_MD5.sign(published("attach", "")));
    }

    @Test
    void takesSignTypeInWhereItIsSent() {
        assertEquals("6B4978B16793D0C2604CD59C47425A27", WITH_MD5.sign(published("sign_type", "MD5")));
        assertEquals(
                "2C9DF1156522C0B2B03B4DBF3BCA5CACB602CBD5CA0F9E112458CF3E9855303B",
                WITH_HMAC.sign(published("sign_type", "HMAC-SHA256")));
    }

    @Test
    void signsTheBytesOfUtf8() {
        var chinese = published("body", "门店-咖啡");

        assertEquals("AC17DDCA622DD517F7F5444ADCD69DFD", WITH_MD5.sign(chinese));
        assertEquals("66431EB28FD0A72ED3B219673E3F4BFE55AD7C1BE1E60E5C0D83E3786CF9F681", WITH_HMAC.sign(chinese));
    }

    @Test
    void refusesASignOverTheBytesOfGbk() {
        var chinese = published("body", "门店-咖啡");
        chinese.put("sign", "6FCBF94272388F7360A46C0DC90066AB");

        assertFalse(WITH_MD5.signs(chinese));
    }

    @Test
    void signsDecodedText() {
        assertEquals("8E23B1F4A6BAFAECC7F505C806523A04", WITH_MD5.sign(published("body", "a&b <c> \"q\" +%20")));
    }

    @Test
    void sortsByTheBytesOfTheName() {
        assertEquals(
                "E5D9663401F9A2BB7374C6798F30F934", WITH_MD5.sign(published("alpha", "3", "_x", "2", "Zeta", "1")));
    }

    @Test
    void signsAWholeRequest() {
        var order = SignVectors.order();

        assertEquals("9FB00A4E55A2FD5FEA7AA5CE3D8BD124", WITH_MD5.sign(order));
        order.put("sign_type", "HMAC-SHA256");
        assertEquals("DB545CA39B5F1A87E224D357B3BD8796F67A2B0F5D6696112AACC808A58E5B5D", WITH_HMAC.sign(order));
    }

    @Test
    void signsAnUnpaidAnswer() {
        var answer = SignVectors.unpaidAnswer();

        accepts(WITH_MD5, answer, "609FC8EA50CBC093596433A970D0CFDF");
        accepts(WITH_HMAC, answer, "7BBB8700FF110D4642C036DB91A32EB79F680CAE592A7C5061CD11B0D1F2596F");
    }

    @Test
    void signsANotificationWithAFieldNobodyKnows() {
        var notification = SignVectors.notice();
        assertEquals("18CC5CE6293B2DB165A5F275E7788539", WITH_MD5.sign(notification));

        notification.put("future_field", "x&y<z>");
        accepts(WITH_MD5, notification, "866218219DE7DA656641282DFDC00DFA");
        accepts(WITH_HMAC, notification, "8D7B1C11B8C1EB1F6F735A1C7D76DC7AD15C7B82ACACF8A73AE17403E819C5C2");
    }

    @Test
    void signsAStaticCode() {
        assertEquals("F7505EA820716FF0B7149B975B04B379", WITH_MD5.sign(SignVectors.code()));
    }

    @Test
    void refusesEveryFlippedBit() {
        for (var key : new MerchantKey[] {WITH_MD5, WITH_HMAC}) {
            var right = key.sign(published());
            for (var bit = 0; bit < right.length() * 8; bit++) {
                var chars = right.toCharArray();
                chars[bit / 8] ^= (char) (1 << (bit % 8));
                assertFalse(key.signs(published("sign", new String(chars))), "bit " + bit);
            }
        }
    }

    @Test
    void refusesWhatOnlyLooksLikeTheSign() {
        var right = WITH_HMAC.sign(published());

        assertTrue(WITH_HMAC.signs(published("sign", right)));
        assertFalse(WITH_HMAC.signs(published()));
        assertFalse(WITH_HMAC.signs(published("sign", "")));
        assertFalse(WITH_HMAC.signs(published("sign", right.toLowerCase(Locale.ROOT))));
        assertFalse(WITH_HMAC.signs(published("sign", right + " ")));
        assertFalse(WITH_HMAC.signs(published("sign", right.substring(1))));
        assertFalse(WITH_HMAC.signs(published("sign", "门".repeat(64))));
        assertFalse(WITH_HMAC.signs(published("sign", right, "total_fee", "1")));
    }

    @Test
    void acceptsOnlyTheAlgorithmThatWasAskedFor() {
        assertFalse(WITH_HMAC.signs(published("sign", WITH_MD5.sign(published()))));
        assertFalse(WITH_MD5.signs(published("sign", WITH_HMAC.sign(published()))));
    }

    @Test
    void agreesWithAClientThatNobodyHereWrote() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("MerchantKeyTest seed " + seed);
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var fields = anything(random);
            assertEquals(
                    SignUtils.createSign(fields, "MD5", Till.KEY, new String[0]),
                    WITH_MD5.sign(fields),
                    "seed " + seed);
            assertEquals(
                    SignUtils.createSign(fields, "HMAC-SHA256", Till.KEY, new String[0]),
                    WITH_HMAC.sign(fields),
                    "seed " + seed);
        }
    }

    @Test
    void namesThePayerByAKeyedHashOnly() {
        var payer = WITH_HMAC.payer(Till.OPENID);

        assertEquals(payer, WITH_MD5.payer(Till.OPENID));
        assertNotEquals(payer, WITH_HMAC.payer("oUpF8uMEb4qRXf22hE3X68TekukF"));
        assertNotEquals(payer, new MerchantKey("another", HMAC_SHA256).payer(Till.OPENID));
        assertEquals("fd32ae5ddc3ca728d8164839eea70a76", payer);
    }

    @Test
    void findsASignTypeByItsName() {
        assertEquals(MD5, SignType.of("MD5"));
        assertEquals(HMAC_SHA256, SignType.of("HMAC-SHA256"));
        assertThrows(IllegalArgumentException.class, () -> SignType.of("HMAC_SHA256"));
    }

    @Test
    void neverShowsTheSecret() {
        assertFalse(Till.merchant(URI.create("https://example.com")).toString().contains(Till.KEY.substring(0, 8)));
        assertEquals("MerchantKey[HMAC-SHA256]", WITH_HMAC.toString());
        assertFalse(WITH_HMAC.toString().contains(Till.KEY.substring(0, 8)));
        assertThrows(IllegalArgumentException.class, () -> new MerchantKey("", MD5));
    }

    private static void accepts(MerchantKey key, Map<String, String> fields, String sign) {
        var signed = new HashMap<>(fields);
        signed.put("sign", sign);
        assertTrue(key.signs(signed));
    }

    private static Map<String, String> anything(Random random) {
        var fields = new HashMap<String, String>();
        for (var i = random.nextInt(20); i >= 0; i--) {
            fields.put(
                    text(random, "abzAZ_019", 1 + random.nextInt(12)),
                    text(random, "a1 &=<>门店€é\"", random.nextInt(9)));
        }
        return fields;
    }

    private static String text(Random random, String letters, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
