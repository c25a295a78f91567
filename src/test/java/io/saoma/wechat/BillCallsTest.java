package io.saoma.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.EmptyDay;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Got;
import io.saoma.payment.bill.BillAnswer.NotYet;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.BillGateway;
import io.saoma.sale.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `/pay/downloadbill` and `/pay/downloadfundflow`: what is sent, and what the answers mean.
class BillCallsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private static final String BILL = """
        交易时间,商户号,微信订单号,商户订单号,交易状态,订单金额,手续费
        `2026-01-02 08:00:00,`10000100,`4200001,`A12345,`SUCCESS,`12.34,`0.07
        总交易单数,手续费总金额,订单总金额
        `1,`0.07,`12.34
        """;

    private static final String FUNDS = """
        记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元)
        `2026-01-02 10:00:00,`4200001,`19000001,`交易,`交易,`收入,`2.10,`2.27
        资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
        `1.0,`1.0,`2.10,`0.0,`0.00
        """;

    @Test
    void asksForTheWholeBillOfADayZippedAndSignedAsTheTillSigns() {
        var wire = FakeWire.saying(BILL.getBytes(UTF_8));
        var certified = FakeWire.saying(BILL.getBytes(UTF_8));
        gateway(SignType.MD5, wire, certified).bill(DAY);

        var sent = wire.sent().getFirst();
        assertEquals("/pay/downloadbill", sent.path());
        assertEquals("20260102", sent.fields().get("bill_date"));
        assertEquals("ALL", sent.fields().get("bill_type"));
        assertEquals("GZIP", sent.fields().get("tar_type"));
        assertEquals(Till.APPID, sent.fields().get("appid"));
        assertEquals(Till.MCH_ID, sent.fields().get("mch_id"));
        assertEquals("MD5", sent.fields().get("sign_type"));
        assertTrue(new MerchantKey(Till.KEY, SignType.MD5).signs(sent.fields()));
        assertEquals(List.of(), certified.sent());
    }

    @Test
    void showsTheCertificateForTheFundsAndSignsThemInTheStrongerWay() {
        var wire = FakeWire.saying(FUNDS.getBytes(UTF_8));
        var certified = FakeWire.saying(FUNDS.getBytes(UTF_8));
        var flow = got(gateway(SignType.MD5, wire, certified).funds(DAY));

        assertEquals(new Money(210), flow.net());
        var sent = certified.sent().getFirst();
        assertEquals("/pay/downloadfundflow", sent.path());
        assertEquals("20260102", sent.fields().get("bill_date"));
        assertEquals("Basic", sent.fields().get("account_type"));
        assertEquals("GZIP", sent.fields().get("tar_type"));
        assertEquals("HMAC-SHA256", sent.fields().get("sign_type"));
        assertTrue(Till.key().signs(sent.fields()));
        assertEquals(List.of(), wire.sent());
    }

    @Test
    void withoutACertificateNobodyIsAskedForTheFunds() {
        var certified = FakeWire.saying(FUNDS.getBytes(UTF_8));
        var merchant = Till.merchant(Merchant.OFFICIAL);
        var refused = new WeChatBills(merchant, certified, certified).funds(DAY);

        assertEquals("CERTIFICATE", assertInstanceOf(Refused.class, refused).code());
        assertEquals(List.of(), certified.sent());
    }

    @Test
    void readsAPlainBillAndAZippedOneTheSame() throws IOException {
        var plain = BILL.getBytes(UTF_8);
        var bill = got(bill(plain));

        assertEquals(Optional.of(DAY), bill.day());
        assertEquals(new Money(1234), bill.paid().findFirst().orElseThrow().total());
        assertEquals(bill, got(bill(zipped(plain))));
        assertEquals(bill, got(bill(zipped(("\uFEFF" + BILL).getBytes(UTF_8)))));
        assertEquals(bill, got(gateway().read(zipped(plain))));
        assertEquals(bill, got(gateway().read(plain)));
    }

    @Test
    void readsNothingOutOfABodyThatIsBroken() throws IOException {
        var zipped = zipped(BILL.getBytes(UTF_8));
        var cut = Arrays.copyOf(zipped, zipped.length - 9);

        assertEquals(new Unreadable<>(Fault.NO_BILL, "not gzip, or cut off"), bill(cut));
        assertEquals(
                new Unreadable<>(Fault.NO_BILL, "not gzip, or cut off"), bill(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
        assertEquals(new Unreadable<>(Fault.NO_BILL, "not UTF-8"), bill(new byte[] {(byte) 0xB6, (byte) 0xA9, 'x'}));
        assertEquals(new Unreadable<>(Fault.NO_BILL, "not UTF-8"), bill(new byte[] {0x1F, (byte) 0x8B}));
        assertEquals(new Unreadable<>(Fault.NO_BILL, "not UTF-8"), bill(new byte[] {(byte) 0x8B, (byte) 0x8B, 8}));
        assertEquals(new Unreadable<>(Fault.NO_BILL, "no titles"), bill(new byte[] {0x1F, '`', 'x'}));
        assertEquals(
                new Unreadable<>(Fault.NO_BILL, "not a flat XML body"),
                bill("<html><p>502</p></html>".getBytes(UTF_8)));
    }

    @Test
    void unpacksNothingThatNeverEnds() throws IOException {
        assertEquals(
                new Unreadable<>(Fault.NO_BILL, "more than 64 MiB"), bill(zipped(new byte[BillBody.MOST_BYTES + 1])));
    }

    /// The spellings of the protocol's section 4.4, and those of 4.5 beside a result.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<return_msg>No Bill Exist</return_msg>",
                "<return_msg>NO Bill Exist</return_msg><error_code>x</error_code>",
                "<return_msg>No_Bill_Exist</return_msg>",
                "<return_msg>nobillexist</return_msg>",
                "<return_msg>OK</return_msg><err_code>NO_BILL_EXIST</err_code>",
                "<return_msg>OK</return_msg><error_code>20002</error_code>"
            })
    void aDayOnWhichNothingHappenedIsNoFailure(String said) {
        assertEquals(new EmptyDay<>(), refusal(said));
    }

    @Test
    void aRefusalMayBeginWithAByteOrderMark() {
        var said = "\uFEFF<xml><return_code>FAIL</return_code><return_msg>No Bill Exist</return_msg></xml>";

        assertEquals(new EmptyDay<>(), bill(said.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<return_msg>Bill Creating</return_msg>",
                "<return_msg>OK</return_msg><err_code>BILL_CREATING</err_code>"
            })
    void aBillThatIsNotMadeYetIsAskedForLater(String said) {
        assertEquals(new NotYet<>(), refusal(said));
    }

    @ParameterizedTest
    @CsvSource({
        "<return_msg>SIGN ERROR</return_msg>, FAIL, SIGN ERROR",
        "<return_msg>invalid bill_type</return_msg><error_code>20001</error_code>, 20001, invalid bill_type",
        "<return_msg>OK</return_msg><err_code>PARAM_ERROR</err_code><err_code_des>参数错误</err_code_des>, PARAM_ERROR,"
                + " 参数错误",
        "<err_code>SYSTEMERROR</err_code><error_code>20002</error_code>, SYSTEMERROR, ''"
    })
    void aRefusalIsTheSentenceThatWeChatSays(String said, String code, String text) {
        assertEquals(new Refused<>(code, text), refusal(said));
    }

    @Test
    void saysWhenNothingCameBack() {
        var silent = FakeWire.silent("TIMEOUT");
        assertEquals(
                new Silent<>("TIMEOUT"), gateway(SignType.MD5, silent, silent).bill(DAY));
        assertEquals(
                new Silent<>("TIMEOUT"), gateway(SignType.MD5, silent, silent).funds(DAY));
    }

    private static BillAnswer<Bill> refusal(String said) {
        return bill(("\n<xml><return_code>FAIL</return_code>" + said + "</xml>").getBytes(UTF_8));
    }

    private static BillAnswer<Bill> bill(byte[] answer) {
        return gateway(SignType.HMAC_SHA256, FakeWire.saying(answer), FakeWire.silent("CONNECT"))
                .bill(DAY);
    }

    private static BillGateway gateway() {
        var nobody = FakeWire.silent("CONNECT");
        return gateway(SignType.HMAC_SHA256, nobody, nobody);
    }

    /// On this machine, where no certificate is needed.
    private static BillGateway gateway(SignType type, Wire wire, Wire certified) {
        var merchant =
                Merchant.at(URI.create("http://127.0.0.1:9"), Till.APPID, Till.MCH_ID, new MerchantKey(Till.KEY, type));
        return new WeChatBills(merchant, wire, certified);
    }

    private static <T> T got(BillAnswer<T> answer) {
        return switch (answer) {
            case Got<T>(var bill) -> bill;
            case BillAnswer<T> other -> throw new AssertionError(other);
        };
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
