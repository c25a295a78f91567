package io.saoma.wechat.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.FundFlow;
import io.saoma.payment.bill.FundFlow.Movement;
import io.saoma.sale.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What moved on the merchant's account, as WeChat's document shows it.
class FundFlowReaderTest {

    private static final String TEXT = """
        记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号
        `2018-02-01 04:21:23,`50000305742018020103387128253,`1900009231201802015884652186,`退款,`退款,`支出,`0.02,`0.17,`张三,`缺货,`REF4200000068201801293084726067
        `2018-02-01 10:00:00,`4200000068201801293084726067,`1900009231201802015884652187,`交易,`交易,`收入,`2.10,`2.27,`system,`,`A1
        资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
        `2.0,`1.0,`2.10,`1.0,`0.02
        """;

    @Test
    void readsMovementsAndLeavesPeopleOut() {
        var flow = flow(TEXT);

        assertEquals(2, flow.movements().size());
        assertEquals(
                new Movement(
                        Instant.parse("2018-01-31T20:21:23Z"),
                        "50000305742018020103387128253",
                        "1900009231201802015884652186",
                        "退款",
                        "退款",
                        new Money(-2),
                        new Money(17)),
                flow.movements().getFirst());
        assertEquals(new Money(208), flow.net());
        assertFalse(flow.toString().contains("张三"));
    }

    @Test
    void believesNoneThatIsNotWhole() {
        for (var text : new String[] {
            TEXT.replace("`2.0,", "`3.0,"),
            TEXT.replace("`1.0,`2.10", "`1.0,`2.11"),
            TEXT.replace("`0.02\n", "`0.03\n"),
            TEXT.substring(0, TEXT.indexOf("资金流水总笔数"))
        }) {
            assertEquals(Fault.NOT_WHOLE, fault(text));
        }
    }

    @Test
    void titlesAloneAreADayOnWhichNothingMoved() {
        var titles = TEXT.lines().findFirst().orElseThrow();

        assertEquals(new FundFlow(List.of()), flow(titles));
        assertEquals(Fault.NO_BILL, fault(titles.replace("收支类型", "类型")));
    }

    @ParameterizedTest
    @CsvSource({"资金流水单号, 流水", "收支类型, 类型", "`支出, `转账", "2018-02-01 04:21:23, yesterday", "`0.17, `much"})
    void isNoAccountOfFunds(String text, String other) {
        assertEquals(Fault.NO_BILL, fault(TEXT.replace(text, other)));
    }

    private static FundFlow flow(String text) {
        return switch (FundFlowReader.read(text)) {
            case Got(var flow) -> flow;
            case Object other -> throw new AssertionError(other);
        };
    }

    private static Fault fault(String text) {
        return assertInstanceOf(Unreadable.class, FundFlowReader.read(text)).fault();
    }
}
