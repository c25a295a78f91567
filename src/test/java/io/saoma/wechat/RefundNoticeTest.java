package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.refund.RefundNotice;
import io.saoma.sale.Money;
import io.saoma.wechat.ReadNotice.Refunded;
import io.saoma.wechat.ReadNotice.Refused;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What WeChat says by itself of a refund: section 6.3 of the protocol, and its vector V9.
class RefundNoticeTest {

    /// MD5 of the API key of section 1.4, in lower-case hex.
    private static final String AES_KEY = "d96eb16afdd491fa1e705096edbc2205";

    private static final String V9 =
            "4gS8kbcHysCW7bHqyEU0M9umdFVGKPOUBs+y0jA3BljCgxwo8HSA7ng6oubQpfonTlVWPBwz1cDWmrKSJ8BXVZRJJv6bRVtYUnE+MVdxZB93"
                + "0w0odmeoQwP44bRA6UqYZnLcqgP/V+qLnVDWXwekZzmauWMBIU+zNA5uPOBlNK6X29Jv88MoT/xHW1hDaNkiKu7wTQb2m8ZKcntV"
                + "wLiZ3TuCI3MZDjx8We69j5I74FqrF5CIiRo4Ew3X1R7DY9l7aZ1qtUATWNUh/qywQE/FTMiSs23HmmtBXkYrdvUtIAXSEW7XFjYN"
                + "oDt/RuFhvLIf2t+rq5iOBaftwpam9M+f5g==";

    private static final String PLAIN = """
        <root>
        <out_refund_no><![CDATA[R-1]]></out_refund_no>
        <out_trade_no><![CDATA[POS-20260101-0001]]></out_trade_no>
        <refund_fee><![CDATA[30]]></refund_fee>
        <refund_status><![CDATA[SUCCESS]]></refund_status>
        <total_fee><![CDATA[88]]></total_fee>
        </root>\
        """;

    @Test
    void readsTheVectorOfTheProtocol() {
        assertEquals(
                new Refunded(new RefundNotice("R-1", "POS-20260101-0001", new Money(88), new Money(30), "SUCCESS")),
                read(V9));
    }

    @Test
    void locksAsTheVectorDoes() throws Exception {
        assertEquals(V9, locked(PLAIN, AES_KEY));
    }

    @Test
    void believesOnlyWhoHasTheKey() throws Exception {
        assertEquals(new Refused("REQ_INFO"), read(locked(PLAIN, Till.KEY)), "the API key itself");
        assertEquals(new Refused("REQ_INFO"), read(V9.substring(0, V9.length() - 24)), "broken padding");
        assertEquals(new Refused("REQ_INFO"), read("?"));
        assertEquals(new Refused("REQ_INFO"), read(Base64.getEncoder().encodeToString(PLAIN.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "<![CDATA[30]]>, <![CDATA[3O]]>",
        "<![CDATA[30]]>, <![CDATA[-30]]>",
        "<![CDATA[R-1]]>, <![CDATA[]]>",
        "<![CDATA[SUCCESS]]>, <![CDATA[PERHAPS]]>",
        "<![CDATA[POS-20260101-0001]]>, <![CDATA[a b]]>"
    })
    void takesNoFieldThatCannotBe(String field, String other) throws Exception {
        assertEquals(new Refused("FIELD"), read(locked(PLAIN.replace(field, other), AES_KEY)));
    }

    @Test
    void takesNothingButAFlatRoot() throws Exception {
        assertEquals(new Refused("UNREADABLE"), read(locked(PLAIN.replace("root", "xml"), AES_KEY)));
        assertEquals(new Refused("UNREADABLE"), read(locked("not xml", AES_KEY)));
    }

    @Test
    void isMeantForThisMerchant() {
        assertEquals(new Refused("MERCHANT"), read(outer(V9).with("mch_id", "1900000001")));
        assertEquals(new Refused("MERCHANT"), read(outer(V9).without("appid")));
        assertEquals(new Refused("RETURN_CODE"), read(outer(V9).with("return_code", "FAIL")));
        assertInstanceOf(Refunded.class, read(outer(V9).with("sign", "whatever")), "nothing is signed");
    }

    private static ReadNotice read(String reqInfo) {
        return read(outer(reqInfo));
    }

    private static Said outer(String reqInfo) {
        return Said.ok().without("result_code").with("req_info", reqInfo);
    }

    private static ReadNotice read(Said said) {
        return SampleNotices.reader().read(said.bytes());
    }

    private static String locked(String plain, String key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.getBytes(UTF_8), "AES"));
        return Base64.getEncoder().encodeToString(cipher.doFinal(plain.getBytes(UTF_8)));
    }
}
