package io.saoma.wechat;

import io.saoma.payment.Answer;
import io.saoma.payment.Order;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A door to the reader of answers, for those who feed it hostile bytes.
public final class AnswerReading {

    private final FlatXml xml = new FlatXml();
    private final AnswerReader answers;

    public AnswerReading(String key, String signType) {
        answers = new AnswerReader(new MerchantKey(key, SignType.of(signType)));
    }

    /// What stands in the body; empty where it is refused.
    public Optional<Map<String, String>> fields(byte[] body) {
        try {
            return Optional.of(xml.read(body));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /// What is made of it as an answer to the call of this path.
    public Answer answer(String path, Order order, Map<String, String> fields) {
        var call = Stream.of(Call.values())
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseThrow();
        return answers.of(call, order, new Reply(fields));
    }
}
