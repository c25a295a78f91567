package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.proof.Tier;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import io.saoma.wechat.Signing;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two implementations of the sign that share no code come to the same sign over whatever fields.
class HostileSignsTest {

    private static final String KEY = "192006250b4c09247ec02edce69f6a2d";
    private static final String LETTERS = "abcxyzABCXYZ0189_";

    private final Map<SignType, Signing> ours = new HashMap<>();

    HostileSignsTest() {
        for (var type : SignType.values()) {
            ours.put(type, new Signing(KEY, type.wireName()));
        }
    }

    @Test
    void agreesWithTheSimulatorOverAnyFields() {
        Machine.run("HostileSignsTest", Tier.chosen().of(10_000, 100_000, 1_000_000), (_, dice) -> {
            var fields = new HashMap<>(Map.of("appid", "wx1"));
            for (var n = dice.nextInt(25); n >= 0; n--) {
                fields.put(name(dice), value(dice));
            }
            for (var type : SignType.values()) {
                agree(fields, type, dice);
            }
        });
    }

    /// The official examples and those of the house, which a third implementation has worked out.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "MD5 | device_info=1000;body=test;nonce_str=ibuaiVcKdpRxkhJA | 9A0A8659F005D6984697E2CA0A9CF3B7",
                "HMAC_SHA256 | device_info=1000;body=test;nonce_str=ibuaiVcKdpRxkhJA"
                        + "| 6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6",
                "MD5 | device_info=1000;body=test;nonce_str=ibuaiVcKdpRxkhJA;sign_type=MD5;attach="
                        + "| 6B4978B16793D0C2604CD59C47425A27",
                "HMAC_SHA256 | device_info=1000;body=门店-咖啡;nonce_str=ibuaiVcKdpRxkhJA"
                        + "| 66431EB28FD0A72ED3B219673E3F4BFE55AD7C1BE1E60E5C0D83E3786CF9F681",
                "MD5 | device_info=1000;body=a&b <c> \"q\" +%20;nonce_str=ibuaiVcKdpRxkhJA"
                        + "| 8E23B1F4A6BAFAECC7F505C806523A04",
                "MD5 | device_info=1000;body=test;nonce_str=ibuaiVcKdpRxkhJA;Zeta=1;_x=2;alpha=3"
                        + "| E5D9663401F9A2BB7374C6798F30F934",
                "MD5 | nonce_str=ibuaiVcKdpRxkhJA;body=门店-咖啡;out_trade_no=POS-20260101-0001;total_fee=88;"
                    + "spbill_create_ip=192.168.1.10;notify_url=https://example.com/wx/notify;trade_type=NATIVE;"
                    + "product_id=SKU-1;time_start=20260101120000;time_expire=20260101120500;scene_info={\"store_info\":{\"id\":\"S1\",\"name\":\"一号店\"}}"
                    + " | 9FB00A4E55A2FD5FEA7AA5CE3D8BD124",
                "HMAC_SHA256 | return_code=SUCCESS;return_msg=OK;device_info=;nonce_str=dewGq9USU04gFwUE;"
                        + "result_code=SUCCESS;total_fee=88;out_trade_no=POS-20260101-0001;trade_state=NOTPAY;"
                        + "trade_state_desc=订单未支付 | 7BBB8700FF110D4642C036DB91A32EB79F680CAE592A7C5061CD11B0D1F2596F",
                "HMAC_SHA256 | return_code=SUCCESS;result_code=SUCCESS;nonce_str=5d2b6c2a8db53831f7eda20af46e531c;"
                        + "openid=oUpF8uMEb4qRXf22hE3X68TekukE;is_subscribe=N;trade_type=NATIVE;bank_type=OTHERS;"
                        + "total_fee=100;fee_type=CNY;cash_fee=88;coupon_fee=12;coupon_count=2;"
                        + "coupon_id_0=2000000000001;coupon_fee_0=10;coupon_id_1=2000000000002;coupon_fee_1=2;"
                        + "transaction_id=4200000000202601010000000001;out_trade_no=POS-20260101-0001;"
                        + "time_end=20260101120102;future_field=x&y<z>"
                        + "| 8D7B1C11B8C1EB1F6F735A1C7D76DC7AD15C7B82ACACF8A73AE17403E819C5C2",
                "MD5 | nonce_str=f6808210402125e30663234f94c87a8c;product_id=SKU-1;time_stamp=1767240000"
                        + "| F7505EA820716FF0B7149B975B04B379"
            })
    void bothMakeThePublishedSigns(SignType type, String said, String sign) {
        var fields = new HashMap<>(Map.of("appid", "wxd930ea5d5a258f4f", "mch_id", "10000100"));
        for (var field : said.split(";", -1)) {
            var pair = field.split("=", 2);
            fields.put(pair[0], pair[1]);
        }

        assertEquals(sign, Sign.of(fields, KEY, type));
        assertEquals(sign, ours(type).sign(fields));
    }

    private void agree(Map<String, String> fields, SignType type, SplittableRandom dice) {
        var sign = Sign.of(fields, KEY, type);
        assertEquals(sign, ours(type).sign(fields), () -> type + " over " + fields);
        var signed = new HashMap<>(fields);
        signed.put("sign", sign);
        assertTrue(ours(type).signs(signed), () -> type + " over " + fields);
        signed.merge("changed", "1" + value(dice), String::concat);
        assertFalse(ours(type).signs(signed), () -> type + " over " + signed);
    }

    private Signing ours(SignType type) {
        return Objects.requireNonNull(ours.get(type));
    }

    private static String name(SplittableRandom dice) {
        var name = new StringBuilder();
        for (var n = dice.nextInt(12); n >= 0; n--) {
            name.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private static String value(SplittableRandom dice) {
        var value = new StringBuilder();
        for (var n = dice.nextInt(20); n > 0; n--) {
            value.appendCodePoint(AnyText.codePoint(dice));
        }
        return value.toString();
    }
}
