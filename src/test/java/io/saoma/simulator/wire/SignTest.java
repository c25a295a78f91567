package io.saoma.simulator.wire;

import static io.saoma.simulator.wire.SignVectors.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The simulator signs as the vectors of the protocol say.
class SignTest {

    private static final String KEY = "192006250b4c09247ec02edce69f6a2d";

    @Test
    void agreesWithThePublishedAnswers() {
        assertEquals("9A0A8659F005D6984697E2CA0A9CF3B7", md5(published()));
        assertEquals("6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6", hmac(published()));
    }

    @Test
    void dropsEmptyValues() {
        assertEquals("9A0A8659F005D6984697E2CA0A9CF3B7", md5(published("attach", "")));
    }

    @Test
    void takesSignTypeAsAnyOtherField() {
        assertEquals("6B4978B16793D0C2604CD59C47425A27", md5(published("sign_type", "MD5")));
        assertEquals(
                "2C9DF1156522C0B2B03B4DBF3BCA5CACB602CBD5CA0F9E112458CF3E9855303B",
                hmac(published("sign_type", "HMAC-SHA256")));
    }

    @Test
    void signsUtf8() {
        var chinese = published("body", "门店-咖啡");

        assertEquals("AC17DDCA622DD517F7F5444ADCD69DFD", md5(chinese));
        assertEquals("66431EB28FD0A72ED3B219673E3F4BFE55AD7C1BE1E60E5C0D83E3786CF9F681", hmac(chinese));
        chinese.put("sign", "6FCBF94272388F7360A46C0DC90066AB");
        assertFalse(Sign.fits(chinese, KEY, SignType.MD5));
    }

    @Test
    void signsTheDecodedText() {
        assertEquals("8E23B1F4A6BAFAECC7F505C806523A04", md5(published("body", "a&b <c> \"q\" +%20")));
    }

    @Test
    void sortsByBytes() {
        var fields = published("Zeta", "1", "_x", "2", "alpha", "3");

        assertEquals("E5D9663401F9A2BB7374C6798F30F934", md5(fields));
    }

    @Test
    void signsAWholeOrder() {
        var order = SignVectors.order();

        assertEquals("9FB00A4E55A2FD5FEA7AA5CE3D8BD124", md5(order));
        order.put("sign_type", "HMAC-SHA256");
        assertEquals("DB545CA39B5F1A87E224D357B3BD8796F67A2B0F5D6696112AACC808A58E5B5D", hmac(order));
    }

    @Test
    void signsAnUnpaidAnswer() {
        var answer = SignVectors.unpaidAnswer();

        assertEquals("609FC8EA50CBC093596433A970D0CFDF", md5(answer));
        assertEquals("7BBB8700FF110D4642C036DB91A32EB79F680CAE592A7C5061CD11B0D1F2596F", hmac(answer));
    }

    @Test
    void signsEveryFieldOfANotificationKnownOrNot() {
        var notice = SignVectors.notice();

        assertEquals("18CC5CE6293B2DB165A5F275E7788539", md5(notice));
        notice.put("future_field", "x&y<z>");
        assertEquals("866218219DE7DA656641282DFDC00DFA", md5(notice));
        assertEquals("8D7B1C11B8C1EB1F6F735A1C7D76DC7AD15C7B82ACACF8A73AE17403E819C5C2", hmac(notice));
    }

    @Test
    void signsACodeOfTheMerchantsOwn() {
        assertEquals("F7505EA820716FF0B7149B975B04B379", md5(SignVectors.code()));
    }

    @Test
    void acceptsNothingButTheExactSignature() {
        var sign = md5(published());

        assertTrue(Sign.fits(published("sign", sign), KEY, SignType.MD5));
        assertFalse(Sign.fits(published("sign", sign.toLowerCase(java.util.Locale.ROOT)), KEY, SignType.MD5));
        assertFalse(Sign.fits(published("sign", sign + " "), KEY, SignType.MD5));
        assertFalse(Sign.fits(published("sign", hmac(published())), KEY, SignType.MD5));
        assertFalse(Sign.fits(published(), KEY, SignType.MD5));
    }

    @Test
    void keepsTheKeyToItself() {
        var merchant = new Merchant("wxd930ea5d5a258f4f", "10000100", KEY);

        assertFalse(merchant.toString().contains(KEY));
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Merchant("wx1", "1", KEY.substring(1)));
        assertEquals("the API key must have 32 characters, it has 31", refusal.getMessage());
        assertNotEquals(merchant, Merchant.practice());
    }

    private static String md5(Map<String, String> fields) {
        return Sign.of(fields, KEY, SignType.MD5);
    }

    private static String hmac(Map<String, String> fields) {
        return Sign.of(fields, KEY, SignType.HMAC_SHA256);
    }
}
