package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.payment.PaymentNotice;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.simulator.wire.SignType;
import io.saoma.wechat.Merchant;
import io.saoma.wechat.MerchantKey;
import io.saoma.wechat.NoticeReader;
import io.saoma.wechat.ReadNotice;
import io.saoma.wechat.ReadNotice.Genuine;
import io.saoma.wechat.ReadNotice.Refunded;
import io.saoma.wechat.ReadNotice.Refused;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// The reader of notices, whom anybody may send bytes, believes nothing that is not rightly signed and for this
/// merchant.
@Execution(CONCURRENT)
class HostileNoticesTest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Map<SignType, NoticeReader> readers = new HashMap<>();
    private final List<Saying> notices = new ArrayList<>();
    private final Map<String, Integer> seen = new TreeMap<>();

    HostileNoticesTest() {
        for (var type : SignType.values()) {
            readers.put(type, reader(type));
            Sayings.all(type).stream().filter(HostileNoticesTest::paid).forEach(paid -> notices.add(notice(paid)));
        }
    }

    private static NoticeReader reader(SignType type) {
        var known = Sayings.MERCHANT;
        var key = new MerchantKey(known.apiKey(), io.saoma.wechat.SignType.valueOf(type.name()));
        return new NoticeReader(Merchant.at(URI.create("http://127.0.0.1:9"), known.appid(), known.mchId(), key));
    }

    private static boolean paid(Saying saying) {
        return saying.fields().getOrDefault("trade_state", "").equals("SUCCESS");
    }

    /// A notice says what the answer to a query says, but for the state (protocol, section 6.1).
    private static Saying notice(Saying paid) {
        var fields = new TreeMap<>(paid.fields());
        fields.remove("trade_state");
        return new Saying(paid.call(), paid.order(), paid.signType(), fields);
    }

    @Test
    void believesNoNoticeThatIsNotSigned() {
        Machine.run("HostileNoticesTest", Tier.chosen().of(20_000, 4_000_000, 90_000_000), (_, dice) -> one(dice));
        System.out.println("HostileNoticesTest: notices " + seen);
        if (Long.getLong("seed") == null && Tier.chosen() == Tier.SMALL) {
            assertEquals(9, seen.size(), "one kind of genuine ones and eight of refused ones");
        }
    }

    private void one(SplittableRandom dice) {
        var body = HostileBody.of(notices, dice);
        var type = body.saying().signType();
        var read = Objects.requireNonNull(readers.get(type)).read(body.bytes());
        seen.merge(word(read), 1, Integer::sum);
        if (read instanceof Genuine(var notice) && !fits(notice, body.bytes(), type)) {
            throw new BrokenPromise(Count.INVENTED, "believed " + notice + ":\n" + Shrinker.shown(body.bytes()));
        }
    }

    private static String word(ReadNotice read) {
        return switch (read) {
            case Genuine _ -> "GENUINE";
            case Refunded _ -> "REFUNDED";
            case Refused(var why) -> why;
        };
    }

    /// Whether the judge reads the same notice in these bytes, and finds it rightly signed.
    private static boolean fits(PaymentNotice notice, byte[] body, SignType type) {
        var said = Judge.read(body).orElse(Map.of());
        var signed = Sayings.MERCHANT.signed(said, SignType.HMAC_SHA256)
                || (type == SignType.MD5 && Sayings.MERCHANT.signed(said, SignType.MD5));
        return signed
                && says(said, "return_code", "SUCCESS")
                && says(said, "result_code", "SUCCESS")
                && says(said, "appid", Sayings.MERCHANT.appid())
                && says(said, "mch_id", Sayings.MERCHANT.mchId())
                && says(said, "trade_type", "NATIVE")
                && said.getOrDefault("fee_type", "").matches("|CNY")
                && says(said, "out_trade_no", notice.outTradeNo())
                && says(said, "transaction_id", notice.transactionId())
                && Long.parseLong(said.getOrDefault("total_fee", "-1"))
                        == notice.totalFee().fen()
                && says(said, "time_end", TIME.format(notice.timeEnd()));
    }

    private static boolean says(Map<String, String> said, String name, String wanted) {
        return wanted.equals(said.get(name));
    }
}
