package io.saoma.wechat;

import io.saoma.payment.bill.Bill;
import io.saoma.payment.bill.BillAnswer;
import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.bill.BillAnswer.Silent;
import io.saoma.payment.bill.BillAnswer.Unreadable;
import io.saoma.payment.bill.BillGateway;
import io.saoma.payment.bill.FundFlow;
import io.saoma.wechat.bill.BillReader;
import io.saoma.wechat.bill.FundFlowReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WeChat's accounts of a day over its merchant API, version 2. They come zipped, and unsigned: TLS alone says whose
/// they are, so nothing in them makes a payment paid.
final class WeChatBills implements BillGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatBills.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Merchant merchant;
    private final Requests requests;
    private final FlatXml xml = new FlatXml();
    private final BillReader reader;
    private final Wire wire;
    private final Wire certified;

    WeChatBills(Merchant merchant, Wire wire, Wire certified) {
        this.merchant = merchant;
        this.requests = new Requests(merchant);
        this.reader = new BillReader(merchant.mchId());
        this.wire = wire;
        this.certified = certified;
    }

    @Override
    public BillAnswer<Bill> bill(LocalDate day) {
        var asked = Map.of("bill_date", DAY.format(day), "bill_type", "ALL", "tar_type", "GZIP");
        return answer(BillCall.BILL, day, wire, requests.signed(asked), reader::read);
    }

    /// WeChat wants to see the certificate for this one, and no sign but HMAC-SHA256 (protocol, section 4.5).
    @Override
    public BillAnswer<FundFlow> funds(LocalDate day) {
        if (!merchant.canReverse()) {
            return new Refused<>(
                    "CERTIFICATE",
                    "资金账单需要商户证书 apiclient_cert.p12。The account of funds needs the merchant's apiclient_cert.p12.");
        }
        var asked = Map.of("bill_date", DAY.format(day), "account_type", "Basic", "tar_type", "GZIP");
        var signed = new Requests(merchant.signing(SignType.HMAC_SHA256)).signed(asked);
        return answer(BillCall.FUNDS, day, certified, signed, FundFlowReader::read);
    }

    @Override
    public BillAnswer<Bill> read(byte[] file) {
        return body(file, reader::read);
    }

    private <T> BillAnswer<T> answer(
            BillCall call,
            LocalDate day,
            Wire way,
            Map<String, String> fields,
            Function<String, BillAnswer<T>> reading) {
        var start = System.nanoTime();
        var answer = exchange(call, way, fields, reading);
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.info("{} {} {} ms {}", call.path(), day, took, word(answer));
        return answer;
    }

    private <T> BillAnswer<T> exchange(
            BillCall call, Wire way, Map<String, String> fields, Function<String, BillAnswer<T>> reading) {
        try {
            return body(way.fetch(call.path(), xml.write(fields)), reading);
        } catch (SilenceException e) {
            return new Silent<>(e.silent().code());
        }
    }

    private <T> BillAnswer<T> body(byte[] body, Function<String, BillAnswer<T>> reading) {
        try {
            var text = BillBody.text(body);
            Optional<BillAnswer<T>> refusal =
                    BillBody.isXml(text) ? Optional.of(BillRefusals.of(new Reply(xml.read(body)))) : Optional.empty();
            return refusal.orElseGet(() -> reading.apply(text));
        } catch (UnreadableException e) {
            return new Unreadable<>(Fault.NO_BILL, String.valueOf(e.getMessage()));
        }
    }

    private static String word(BillAnswer<?> answer) {
        return switch (answer) {
            case Refused<?> refused -> refused.code();
            case Silent<?> silent -> silent.code();
            case Unreadable<?> unreadable -> unreadable.fault() + " " + unreadable.why();
            default -> answer.getClass().getSimpleName();
        };
    }
}
