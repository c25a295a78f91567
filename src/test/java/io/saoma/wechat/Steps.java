package io.saoma.wechat;

import io.saoma.ui.pay.code.Modules;
import java.util.Map;
import java.util.SequencedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What a charge has to reckon beside its way over the wire, each step alone; JMH runs them.
@State(Scope.Thread)
public class Steps {

    private static final String CODE_URL = "weixin://wxpay/bizpayurl?pr=Zx7Kq9BnM";

    private final MerchantKey key = new MerchantKey("8934e7d15453e97507ef794cf7b0519d", SignType.HMAC_SHA256);
    private final FlatXml xml = new FlatXml();
    private final Map<String, String> request = Map.ofEntries(
            Map.entry("appid", "wx426b3015555a46be"),
            Map.entry("mch_id", "1900009851"),
            Map.entry("nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS"),
            Map.entry("sign_type", "HMAC-SHA256"),
            Map.entry("body", "一号店-农夫山泉 550ml 等"),
            Map.entry("out_trade_no", "0126112900420001"),
            Map.entry("total_fee", "1250"),
            Map.entry("spbill_create_ip", "192.168.1.10"),
            Map.entry("notify_url", "https://example.com/wx/notify"),
            Map.entry("trade_type", "NATIVE"),
            Map.entry("product_id", "01-261129-0042"),
            Map.entry("time_start", "20261129101500"),
            Map.entry("time_expire", "20261129102100"));
    private final byte[] answer = xml.write(Map.of(
            "return_code", "SUCCESS",
            "return_msg", "OK",
            "appid", "wx426b3015555a46be",
            "mch_id", "1900009851",
            "nonce_str", "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
            "sign", "9A0A8659F005D6984697E2CA0A9CF3B79A0A8659F005D6984697E2CA0A9CF3B7",
            "result_code", "SUCCESS",
            "prepay_id", "wx201411101639507cbf6ffd8b0779950874",
            "trade_type", "NATIVE",
            "code_url", CODE_URL));

    /// HMAC-SHA256 over a request.
    @Benchmark
    public String sign() {
        return key.sign(request);
    }

    /// An answer through the strict gate into its fields.
    @Benchmark
    public SequencedMap<String, String> gate() throws UnreadableException {
        return xml.read(answer);
    }

    /// The modules of a code.
    @Benchmark
    public int code() {
        return Modules.side(CODE_URL);
    }
}
