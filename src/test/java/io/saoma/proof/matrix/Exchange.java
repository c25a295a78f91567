package io.saoma.proof.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.simulator.wire.BadXmlException;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireReader;
import io.saoma.simulator.wire.WireWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// One request of the till's, and all that can be made of WeChat's answer to it by somebody who knows the key.
///
/// @param earlier what WeChat said the last time that it heard this call, of whatever order
record Exchange(Line line, Request request, Upstream weChat, Merchant merchant, Optional<Reply> earlier) {

    /// WeChat does its work, and this is what it says.
    Reply forward() throws IOException {
        return weChat.ask(request);
    }

    void answer(Reply reply) throws IOException {
        line.send(reply.bytes());
    }

    Map<String, String> asked() throws IOException {
        return read(request.body());
    }

    /// The fields that every signed answer has.
    Map<String, String> envelope() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("return_code", "SUCCESS");
        fields.put("return_msg", "OK");
        fields.put("result_code", "SUCCESS");
        fields.put("appid", merchant.appid());
        fields.put("mch_id", merchant.mchId());
        fields.put("nonce_str", "dewGq9USU04gFwUE");
        return fields;
    }

    Map<String, String> refusal(String code, String text) {
        var fields = envelope();
        fields.put("result_code", "FAIL");
        fields.put("err_code", code);
        fields.put("err_code_des", text);
        return fields;
    }

    /// What WeChat would say had the order been paid, whether it has been or not.
    Map<String, String> paid() throws IOException {
        var fields = envelope();
        fields.put("trade_state", "SUCCESS");
        fields.put("trade_state_desc", "支付成功");
        fields.put("openid", "oUpF8uMEb4qRXf22hE3X68TekukE");
        fields.put("is_subscribe", "N");
        fields.put("trade_type", "NATIVE");
        fields.put("bank_type", "OTHERS");
        fields.put("total_fee", "1250");
        fields.put("fee_type", "CNY");
        fields.put("cash_fee", "1250");
        fields.put("transaction_id", "4200000099202603149999999999");
        fields.put("out_trade_no", asked().getOrDefault("out_trade_no", ""));
        fields.put("time_end", "20260314102500");
        return fields;
    }

    Reply signed(Map<String, String> fields) {
        return signed(fields, SignType.HMAC_SHA256);
    }

    Reply signed(Map<String, String> fields, SignType type) {
        return unsigned(with(fields, "sign", merchant.sign(fields, type)));
    }

    Reply unsigned(Map<String, String> fields) {
        return Reply.page(WireWriter.write(fields, new Random(1)));
    }

    static Map<String, String> read(byte[] body) throws IOException {
        try {
            return WireReader.read(body);
        } catch (BadXmlException e) {
            throw new IOException(new String(body, UTF_8), e);
        }
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    static Map<String, String> without(Map<String, String> fields, String name) {
        var less = new LinkedHashMap<>(fields);
        less.remove(name);
        return less;
    }
}
