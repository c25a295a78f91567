package io.saoma.wechat.bill;

import static io.saoma.wechat.bill.SampleBill.PAID_27;
import static io.saoma.wechat.bill.SampleBill.REFUND_27;
import static io.saoma.wechat.bill.SampleBill.SAID_27;
import static io.saoma.wechat.bill.SampleBill.SUMS_27;
import static io.saoma.wechat.bill.SampleBill.TITLES_27;
import static io.saoma.wechat.bill.SampleBill.fault;
import static io.saoma.wechat.bill.SampleBill.small;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A bill that is not whole, not of this merchant or not of one day is no bill.
class BillFaultTest {

    @Test
    void believesNoBillThatIsNotWhole() {
        var cut = String.join("\n", TITLES_27, PAID_27);
        var lessARow = String.join("\n", TITLES_27, PAID_27, SUMS_27, SAID_27);
        var otherSum = String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27.replace("`12.34,", "`12.35,"));
        var otherFee = String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27.replace("0.00000", "0.01000"));
        var cutInALine = String.join("\n", TITLES_27, PAID_27.substring(0, 150));
        var cutInTheSums = String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27);

        for (var text : new String[] {cut, lessARow, otherSum, otherFee, cutInALine, cutInTheSums}) {
            assertEquals(Fault.NOT_WHOLE, fault(text), text);
        }
    }

    /// Every number in the line of sums that is about a column of the rows.
    @ParameterizedTest
    @CsvSource({"0, `3", "1, `12.01", "2, `11.99", "4, `0.00001", "5, `12.33", "6, `0.00"})
    void everySumHasToFitItsColumn(int place, String other) {
        var said = SAID_27.split(",", -1);
        said[place] = other;

        assertEquals(
                Fault.NOT_WHOLE,
                fault(String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, String.join(",", said))));
    }

    @ParameterizedTest
    @CsvSource({"'`1,`0.02,`0,`0,`0', NOT_WHOLE", "'`1,`0.01,`0.01,`0,`0', NOT_WHOLE", "'`1,`0.01,`0,`0,`x', NO_BILL"})
    void everySumOfTheOldFormHasToFitItsColumnToo(String said, Fault fault) {
        assertEquals(
                fault,
                fault(String.join(
                        "\n",
                        "交易时间,商户号,微信订单号,商户订单号,交易状态,总金额,退款金额,手续费",
                        "`2014-11-10 16:33:45,`1900000001,`1001,`1415640626,`SUCCESS,`0.01,`0,`0",
                        "总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额",
                        said)));
    }

    @Test
    void believesNoSumsThatCountNoRows() {
        assertEquals(Fault.NOT_WHOLE, fault(String.join("\n", TITLES_27, PAID_27, "订单总金额", "`12.34")));
        assertEquals(Fault.NOT_WHOLE, fault(String.join("\n", TITLES_27, "订单总金额", "`0.00")));
        assertEquals(
                Fault.NOT_WHOLE, fault(String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27, SAID_27)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"交易时间", "商户订单号", "微信订单号", "交易状态", "订单金额"})
    void isNoBillWithoutTheColumnsThatSayWhatWasPaid(String column) {
        assertEquals(
                Fault.NO_BILL,
                fault(String.join(
                        "\n",
                        "交易时间,商户号,微信订单号,商户订单号,交易状态,订单金额".replace(column, "新的一列"),
                        "`2026-01-02 08:00:00,`1900000001,`4200001,`A12345,`SUCCESS,`12.34",
                        "总交易单数",
                        "`1")));
    }

    /// In a bill whose sums would fit.
    @ParameterizedTest
    @CsvSource({
        "`SUCCESS, `PENDING",
        "`4200001, `",
        "`A12345, `",
        "2026-01-02 08:00:00, 2026-02-30 08:00:00",
        "`2026-01-02, `",
        "`2026-01-02, 2026-01-02"
    })
    void isNoBillWithARowThatCannotBe(String cell, String other) {
        assertEquals(Fault.NO_BILL, fault(small(1).replace(cell, other)));
    }

    @Test
    void aRowThatIsTooShortIsCutOff() {
        assertEquals(Fault.NOT_WHOLE, fault(small(1).replace(",`12.34\n", "\n")));
    }

    @Test
    void believesNoBillOfAnotherMerchant() {
        var text = String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27);

        assertEquals(Fault.OTHER_MERCHANT, fault(text.replace("1900000001", "1900000002")));
        assertInstanceOf(
                Got.class, new BillReader("1900000009").read(text.replace("`1900000001,`0", "`1,`1900000009")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "`a,`b", "商品,价格\n`茶,`1", "<html></html>"})
    void isNoBill(String text) {
        assertEquals(Fault.NO_BILL, fault(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "1E2", "１２", "abc", "1,000.00", "99999999999999999999"})
    void isNoAmount(String yuan) {
        assertInstanceOf(
                Unreadable.class,
                new BillReader("1900000001")
                        .read(String.join("\n", TITLES_27, PAID_27.replace("12.34", yuan), SUMS_27, SAID_27)));
    }

    /// Whatever stands in it, there is an answer, and a bill that is believed fits its own sums.
    @Test
    void hasAnAnswerForEveryText() {
        var dice = new Random(5);
        var whole = String.join("\n", TITLES_27, PAID_27, REFUND_27, SUMS_27, SAID_27);
        var strange = "`,\n\r0912.-+E\uFEFF：订单金额总交易额SUCCESSREFUNDREVOKED ";
        for (var n = 0; n < 20_000; n++) {
            var text = new StringBuilder(whole);
            for (var change = dice.nextInt(6); change >= 0; change--) {
                var at = dice.nextInt(text.length());
                switch (dice.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, strange.charAt(dice.nextInt(strange.length())));
                    case 2 -> text.setCharAt(at, strange.charAt(dice.nextInt(strange.length())));
                    default -> text.delete(at, Math.min(text.length(), at + dice.nextInt(40)));
                }
            }
            if (new BillReader("1900000001").read(text.toString()) instanceof Got(var bill)) {
                assertEquals(
                        bill.rows().size(), bill.sums().payments() + bill.sums().backs(), text::toString);
            }
        }
    }

    @Test
    void noAmountIsBeyondAllMeasure() {
        var row = PAID_27.replace("`0.07000", "`999999999999.99999");
        var rows = IntStream.range(0, 200).mapToObj(_ -> row).collect(Collectors.joining("\n"));

        assertEquals(
                Fault.NO_BILL,
                fault(String.join(
                        "\n",
                        TITLES_27,
                        rows,
                        SUMS_27,
                        SAID_27.replace("`2,", "`200,")
                                .replace("`12.00,`12.00", "`2400.00,`0.00")
                                .replace("`12.34,`12.34", "`2468.00,`0.00"))));
    }
}
