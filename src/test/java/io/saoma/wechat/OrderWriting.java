package io.saoma.wechat;

import io.saoma.payment.Order;
import java.net.URI;

/// A door to the bytes that the till sends for an order, and to the text that it makes of a bill's.
public final class OrderWriting {

    private final FlatXml xml = new FlatXml();
    private final Requests requests;

    public OrderWriting(String appid, String mchId, String key) {
        var merchantKey = new MerchantKey(key, SignType.HMAC_SHA256);
        requests = new Requests(Merchant.at(URI.create("http://127.0.0.1:1"), appid, mchId, merchantKey));
    }

    public byte[] placing(Order order) {
        return xml.write(requests.of(Call.PLACE, order));
    }

    public static String bill(String text) {
        return BillText.of(text);
    }
}
