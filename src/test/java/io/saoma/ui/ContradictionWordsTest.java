package io.saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where WeChat and the order differ is said in the language of the screen, money as money.
class ContradictionWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        total_fee is 1 at WeChat, but 1600 in our order | 微信 ¥0.01，本机 ¥16.00 | ¥0.01 at WeChat, ¥16.00 here
        total_fee is 1.5 at WeChat, but 1600 in our order | total_fee：微信 1.5，本机 1600 | total_fee: 1.5 at WeChat, 1600 here
        refund_fee is 300 at WeChat, but 350 in our refund | 微信 ¥3.00，本机 ¥3.50 | ¥3.00 at WeChat, ¥3.50 here
        mch_id is 1 at WeChat, but 2 in our order | mch_id：微信 1，本机 2 | mch_id: 1 at WeChat, 2 here
        appid is  at WeChat, but wx1 in our order | appid：微信 ，本机 wx1 | appid:  at WeChat, wx1 here
        WeChat says paid, but names no time_end | 微信说已支付，但没有给出 time_end | WeChat says paid, but names no time_end
        WeChat says paid, but time_end cannot be read | 微信说已支付，但 time_end 读不出来 | WeChat says paid, but time_end cannot be read
        WeChat says paid, but total_fee or fee_type cannot be read | 微信说已支付，但金额或币种读不出来 | WeChat says paid, but the amount or currency cannot be read
        WeChat says paid, but cash_fee is no amount: 1.5 | 微信说已支付，但 cash_fee 不是金额：1.5 | WeChat says paid, but cash_fee is no amount: 1.5
        paid as MICROPAY, but ordered as NATIVE | 下单方式是 NATIVE，微信说按 MICROPAY 支付 | Ordered as NATIVE, but WeChat says paid as MICROPAY
        billed, but NOTPAY | 账单上有这笔收款，但微信查询的答复是 NOTPAY | It is on WeChat's bill, but WeChat answers NOTPAY
        REVERSED, but SUCCESS | 微信说已撤销，又说已支付 | WeChat says reversed, and paid as well
        ORDERNOTEXIST | 微信说没有这笔订单（ORDERNOTEXIST） | WeChat says there is no such order (ORDERNOTEXIST)
        what an older till wrote | what an older till wrote | what an older till wrote
        """)
    void saysWhatDiffersInBothLanguages(String why, String zh, String en) {
        var sentence = ContradictionWords.of(why);
        assertEquals(zh, new Messages(Language.ZH).say(sentence));
        assertEquals(en, new Messages(Language.EN).say(sentence));
    }
}
