package io.saoma.proof.hostile;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Changes what a message says: fields added, dropped, doubled, renamed, and values at their borders.
final class FieldMutator {

    private static final String[] NAMES = {
        "return_code",
        "result_code",
        "appid",
        "mch_id",
        "out_trade_no",
        "total_fee",
        "fee_type",
        "cash_fee",
        "trade_state",
        "trade_type",
        "transaction_id",
        "time_end",
        "err_code",
        "err_code_des",
        "code_url",
        "prepay_id",
        "openid",
        "bank_type",
        "sign",
        "sign_type",
        "nonce_str",
        "attach",
        "coupon_fee_0",
        "coupon_count",
        "TOTAL_FEE",
        "total_fee_",
        "a",
        "_",
        "x-y",
        "x.y",
        "店",
        "ａ",
        "xml",
        "n".repeat(64),
        "n".repeat(65)
    };
    private static final String[] VALUES = {
        "",
        " ",
        "SUCCESS",
        "FAIL",
        "success",
        "SUCCESS ",
        "REFUND",
        "NOTPAY",
        "CLOSED",
        "REVOKED",
        "USERPAYING",
        "PAYERROR",
        "ORDERPAID",
        "ORDERNOTEXIST",
        "SYSTEMERROR",
        "INVALID_REQUEST",
        "201 商户订单号重复",
        "NATIVE",
        "JSAPI",
        "CNY",
        "USD",
        "cny",
        "0",
        "1",
        "-1",
        "1250",
        "1251",
        "01250",
        "+1250",
        " 1250",
        "1250 ",
        "1250.0",
        "1250.00",
        "1.25e3",
        "0x4E2",
        "１２５０",
        "१२५०",
        "12,50",
        "9999999999",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "99999999999999999999",
        "20260101120102",
        "20260230120102",
        "20261231235960",
        "99991231235959",
        "+9999999990101000000",
        "00000000000000",
        "2026-01-01 12:01:02",
        "\t\r\n",
        "\u00a0",
        "\u3000",
        "\ufeff",
        "\u2028",
        "\u0085",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&",
        "<",
        "a\0b",
        "😀",
        "e\u0301",
        "\u202e",
        "\ufffd",
        "\uffff",
        "weixin://wxpay/bizpayurl?pr=",
        "key=",
        "a&b=c"
    };

    private FieldMutator() {}

    static void mutate(List<Field> fields, SplittableRandom dice) {
        for (var n = dice.nextInt(3); n > 0; n--) {
            once(fields, dice);
        }
        if (dice.nextInt(4) == 0) {
            Collections.shuffle(fields, Random.from(dice));
        }
        if (dice.nextInt(300) == 0) {
            many(fields, dice);
        }
    }

    private static void once(List<Field> fields, SplittableRandom dice) {
        var at = dice.nextInt(fields.size());
        var field = fields.get(at);
        switch (dice.nextInt(6)) {
            case 0 -> fields.add(at, new Field(any(NAMES, dice), any(VALUES, dice)));
            case 1 -> drop(fields, at);
            case 2 -> fields.add(dice.nextInt(fields.size() + 1), doubled(field, dice));
            case 3 -> fields.set(at, field.named(any(NAMES, dice)));
            case 4 -> fields.set(at, field.saying(any(VALUES, dice)));
            default -> fields.set(at, field.saying(altered(field.value(), dice)));
        }
    }

    private static void drop(List<Field> fields, int at) {
        if (fields.size() > 1) {
            fields.remove(at);
        }
    }

    private static Field doubled(Field field, SplittableRandom dice) {
        return dice.nextBoolean() ? field : field.saying(any(VALUES, dice));
    }

    private static String altered(String value, SplittableRandom dice) {
        var at = dice.nextInt(value.length() + 1);
        return switch (dice.nextInt(4)) {
            case 0 -> value.substring(at);
            case 1 -> value.substring(0, at);
            case 2 -> value.substring(0, at) + any(VALUES, dice) + value.substring(at);
            default -> value + value;
        };
    }

    /// To the border of 120 fields or 64 KiB, and beyond.
    private static void many(List<Field> fields, SplittableRandom dice) {
        if (dice.nextBoolean()) {
            for (var n = fields.size(); n < 118 + dice.nextInt(5); n++) {
                fields.add(new Field("more_" + n, "1"));
            }
        } else {
            fields.add(new Field("long", "x".repeat(64 * 1024 - 3000 + dice.nextInt(4000))));
        }
    }

    static String any(String[] of, SplittableRandom dice) {
        return of[dice.nextInt(of.length)];
    }
}
