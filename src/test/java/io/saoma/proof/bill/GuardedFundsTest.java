package io.saoma.proof.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Answer;
import io.saoma.payment.Order;
import io.saoma.payment.bill.BillAnswer.Refused;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundAnswer;
import io.saoma.payment.refund.RefundReason;
import io.saoma.report.reconcile.FundsBeside;
import io.saoma.report.reconcile.FundsBeside.Standing;
import io.saoma.report.reconcile.FundsDesk;
import io.saoma.report.reconcile.FundsReading.Laid;
import io.saoma.report.reconcile.FundsReading.Unread;
import io.saoma.sale.Money;
import io.saoma.sale.SaleNumber;
import io.saoma.simulator.Simulator;
import io.saoma.simulator.SimulatorConfig;
import io.saoma.simulator.order.Purse;
import io.saoma.simulator.wire.CertificateDraft;
import io.saoma.simulator.wire.Certificates;
import io.saoma.simulator.wire.Trust;
import io.saoma.wechat.ClientCertificate;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.SignType;
import io.saoma.wechat.WeChatGateway;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The merchant's account over real HTTP, behind the door that opens to the merchant's certificate only.
@ResourceLock(Trust.LOCK)
class GuardedFundsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final io.saoma.simulator.wire.Merchant KNOWN = io.saoma.simulator.wire.Merchant.practice();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T04:00:00Z"));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Certificates made;

    @BeforeEach
    void makeCertificates() throws Exception {
        made = new Certificates(folder);
        made.make("ca", CertificateDraft.of("CN=Test CA").ofAnAuthority());
        made.make("good", CertificateDraft.of("CN=localhost").at("localhost").signedBy("ca"));
        made.make("merchant", CertificateDraft.of("CN=" + KNOWN.mchId()).signedBy("ca"));
        Trust.only(made.trust("ca"), made.certificate("ca"));
    }

    @AfterEach
    void trustAsBefore() throws Exception {
        Trust.asBefore(made.certificate("ca"));
    }

    @Test
    void aDayWithAPaymentARefundAndTheirFeesAgrees() throws Exception {
        var config =
                SimulatorConfig.of(KNOWN).withClock(now::get).withSeed(7).withGuard(made.guard("good", KNOWN.mchId()));
        try (var weChat = Simulator.start(config)) {
            var bare = Merchant.at(
                    URI.create("https://localhost:" + weChat.guardedPort()),
                    KNOWN.appid(),
                    KNOWN.mchId(),
                    new MerchantKey(KNOWN.apiKey(), SignType.MD5));
            try (var gateway = new WeChatGateway(bare.with(certificate()), now::get)) {
                sell(weChat, gateway);
                assertAgrees(new FundsDesk(gateway.bills(), now::get));
            }
            try (var gateway = new WeChatGateway(bare, now::get)) {
                var why = assertInstanceOf(Unread.class, new FundsDesk(gateway.bills(), now::get).read(DAY))
                        .why();
                assertEquals("CERTIFICATE", assertInstanceOf(Refused.class, why).code());
            }
        }
    }

    private static void assertAgrees(FundsDesk desk) {
        var beside = assertInstanceOf(Laid.class, desk.read(DAY)).beside();

        assertEquals(new Money(50_00), beside.payments().account());
        assertEquals(new Money(-20_00), beside.refunds().account());
        assertEquals(new Money(-18), beside.fees().account());
        for (var pair : List.of(beside.payments(), beside.refunds(), beside.fees(), beside.together())) {
            assertEquals(Standing.SAME, pair.standing());
        }
        assertEquals(List.<FundsBeside.Other>of(), beside.others());
        assertEquals(Optional.of(new Money(50_00 - 20_00 - 18)), beside.balance());
    }

    /// One order of fifty yuan, of which twenty go back; the rest of the night passes.
    private void sell(Simulator weChat, WeChatGateway gateway) {
        var start = now.get();
        var order = new Order(
                "01260101000101ABCDE",
                SaleNumber.parse("01-260101-0001"),
                1,
                KNOWN.appid(),
                KNOWN.mchId(),
                "门店-茶",
                new Money(50_00),
                "127.0.0.1",
                "https://example.com/wx/notify",
                start,
                start.plusSeconds(360),
                start.plusSeconds(300));
        assertTrue(gateway.place(order) instanceof Answer.Code);
        weChat.phone().pay(order.outTradeNo(), Purse.change());
        var refund = new Refund(
                "R1",
                order.sale(),
                order.outTradeNo(),
                KNOWN.appid(),
                KNOWN.mchId(),
                order.totalFee(),
                new Money(20_00),
                "",
                "",
                new Grounds(RefundReason.OTHER, "", List.of(), "店长"));
        assertInstanceOf(RefundAnswer.Accepted.class, gateway.refunds().refund(refund));
        now.set(Instant.parse("2026-01-02T02:00:00Z"));
    }

    private ClientCertificate certificate() throws Exception {
        return ClientCertificate.read(made.p12("merchant", "apiclient_cert.p12", KNOWN.mchId()), KNOWN.mchId());
    }
}
