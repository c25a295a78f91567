package io.saoma.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.Meaning;
import io.saoma.payment.Answer.NoOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every row of the protocol's tables 2.5, 3.5 and 4.1, and codes that nobody knows.
class RefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "SYSTEMERROR, RETRY",
        "BANKERROR, RETRY",
        "FREQUENCY_LIMITED, RETRY",
        "ORDERPAID, PAID",
        "ORDERCLOSED, CLOSED",
        "OUT_TRADE_NO_USED, ASK",
        "INVALID_REQUEST, CONFIGURATION",
        "PARAM_ERROR, CONFIGURATION",
        "NOTENOUGH, ASK",
        "NOAUTH, CONFIGURATION",
        "APPID_NOT_EXIST, CONFIGURATION",
        "MCHID_NOT_EXIST, CONFIGURATION",
        "APPID_MCHID_NOT_MATCH, CONFIGURATION",
        "LACK_PARAMS, CONFIGURATION",
        "SIGNERROR, CONFIGURATION",
        "XML_FORMAT_ERROR, CONFIGURATION",
        "REQUIRE_POST_METHOD, CONFIGURATION",
        "POST_DATA_EMPTY, CONFIGURATION",
        "NOT_UTF8, CONFIGURATION",
        "ORDERNOTEXIST, ASK",
        "USERPAYING, ASK",
        "TRADE_STATE_ERROR, ASK",
        "SOMETHING_NEW, ASK"
    })
    void placing(String code, Meaning meaning) {
        assertEquals(new Failed(meaning, code, "某句话"), Refusals.of(Call.PLACE, code, "某句话"));
    }

    @Test
    void aRepeatedNumberWantsANewOne() {
        assertEquals(
                new Failed(Meaning.NEW_NUMBER, "INVALID_REQUEST", "201 商户订单号重复"),
                Refusals.of(Call.PLACE, "INVALID_REQUEST", "201 商户订单号重复"));
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEMERROR, RETRY",
        "BANKERROR, RETRY",
        "FREQUENCY_LIMITED, RETRY",
        "PARAM_ERROR, CONFIGURATION",
        "INVALID_REQUEST, CONFIGURATION",
        "SIGNERROR, CONFIGURATION",
        "NOAUTH, CONFIGURATION",
        "APPID_NOT_EXIST, CONFIGURATION",
        "MCHID_NOT_EXIST, CONFIGURATION",
        "APPID_MCHID_NOT_MATCH, CONFIGURATION",
        "LACK_PARAMS, CONFIGURATION",
        "XML_FORMAT_ERROR, CONFIGURATION",
        "REQUIRE_POST_METHOD, CONFIGURATION",
        "POST_DATA_EMPTY, CONFIGURATION",
        "NOT_UTF8, CONFIGURATION",
        "ORDERPAID, ASK",
        "ORDERCLOSED, ASK",
        "USERPAYING, ASK",
        "SOMETHING_NEW, ASK"
    })
    void asking(String code, Meaning meaning) {
        assertEquals(new Failed(meaning, code, "某句话"), Refusals.of(Call.ASK, code, "某句话"));
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERPAID, PAID",
        "ORDERCLOSED, CLOSED",
        "SYSTEMERROR, RETRY",
        "BANKERROR, RETRY",
        "FREQUENCY_LIMITED, RETRY",
        "SIGNERROR, CONFIGURATION",
        "REQUIRE_POST_METHOD, CONFIGURATION",
        "XML_FORMAT_ERROR, CONFIGURATION",
        "PARAM_ERROR, CONFIGURATION",
        "NOAUTH, CONFIGURATION",
        "TRADE_STATE_ERROR, PAYING",
        "USERPAYING, PAYING",
        "INVALID_REQUEST, ASK",
        "SOMETHING_NEW, ASK"
    })
    void closing(String code, Meaning meaning) {
        assertEquals(new Failed(meaning, code, "某句话"), Refusals.of(Call.CLOSE, code, "某句话"));
    }

    @Test
    void anUnknownOrderIsNoFailure() {
        Answer none = new NoOrder();

        assertEquals(none, Refusals.of(Call.ASK, "ORDERNOTEXIST", "order not exist"));
        assertEquals(none, Refusals.of(Call.CLOSE, "ORDERNOTEXIST", ""));
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void aRefusalWithoutASentenceShowsItsCode(Call call) {
        assertEquals(new Failed(Meaning.RETRY, "SYSTEMERROR", "SYSTEMERROR"), Refusals.of(call, "SYSTEMERROR", ""));
        assertEquals(new Failed(Meaning.ASK, "", ""), Refusals.of(call, "", ""));
    }
}
