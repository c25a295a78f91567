package io.saoma.simulator.desk;

import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.SignType;
import java.util.List;
import java.util.Map;

/// What every request must have before anybody looks at its subject: the merchant's names and signature.
record Envelope(Merchant merchant) {

    private static final String BAD_SIGN = "签名错误，请检查后再试";

    Question open(Map<String, String> fields) throws RefusalException {
        for (var name : List.of("appid", "mch_id", "nonce_str", "sign")) {
            if (fields.getOrDefault(name, "").isEmpty()) {
                throw RefusalException.protocol("缺少参数" + name);
            }
        }
        if (!merchant.appid().equals(fields.get("appid"))) {
            throw RefusalException.protocol("appid不存在");
        }
        if (!merchant.mchId().equals(fields.get("mch_id"))) {
            throw RefusalException.protocol("商户号mch_id与appid不匹配");
        }
        return signed(fields);
    }

    private Question signed(Map<String, String> fields) throws RefusalException {
        var type = SignType.named(fields.getOrDefault("sign_type", ""))
                .orElseThrow(() -> RefusalException.protocol(BAD_SIGN));
        if (!merchant.signed(fields, type)) {
            throw RefusalException.protocol(BAD_SIGN);
        }
        return new Question(fields, type);
    }
}
