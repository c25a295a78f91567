package io.saoma.simulator.desk;

import io.saoma.simulator.fault.Fault;
import io.saoma.simulator.order.Identifiers;
import io.saoma.simulator.wire.Merchant;
import io.saoma.simulator.wire.Reply;
import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import io.saoma.simulator.wire.WireWriter;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes the bytes of an answer: the common fields, a field that nobody knows, the signature, and the faults of the way
/// back.
public record Sealer(Merchant merchant, Identifiers identifiers, RandomGenerator random) {

    private static final String FOREIGN_KEY = "ffffffffffffffffffffffffffffffff";

    Reply seal(Answer answer, SignType type, List<Fault> hits) {
        return answer.paper().map(paper -> handed(paper, hits)).orElseGet(() -> sealed(answer, type, hits));
    }

    private static Reply handed(Paper paper, List<Fault> hits) {
        return paper.zipped() && delivered(paper.text(), hits) instanceof Reply.Body body && body.status() == 200
                ? new Reply.Zipped(body)
                : delivered(paper.text(), hits);
    }

    private Reply sealed(Answer answer, SignType type, List<Fault> hits) {
        var whole = answer.signed() ? answer.with(common()) : answer;
        for (var fault : hits) {
            whole = changed(whole, fault);
        }
        if (whole.signed()) {
            whole = whole.with(Map.of("sign", merchant.sign(whole.fields(), type)));
        }
        for (var fault : hits) {
            whole = badlySigned(whole, type, fault);
        }
        return delivered(WireWriter.write(whole.fields(), random), hits);
    }

    private Map<String, String> common() {
        return Map.of(
                "appid", merchant.appid(),
                "mch_id", merchant.mchId(),
                "nonce_str", identifiers.nonce(),
                "unheard_of", "x&y<z>");
    }

    private static Answer changed(Answer answer, Fault fault) {
        return switch (fault) {
            case Fault.Change(var field, var value) -> answer.with(Map.of(field, value));
            case Fault.Omit(var field) -> answer.without(field);
            default -> answer;
        };
    }

    private static Answer badlySigned(Answer answer, SignType type, Fault fault) {
        var sign = answer.fields().getOrDefault("sign", "");
        if (sign.isEmpty() || !(fault instanceof Fault.BadSign bad)) {
            return answer;
        }
        return switch (bad) {
            case MISSING -> answer.without("sign");
            case FLIPPED -> answer.with(Map.of("sign", (sign.startsWith("0") ? "1" : "0") + sign.substring(1)));
            case OTHER_KEY -> answer.with(Map.of("sign", Sign.of(answer.fields(), FOREIGN_KEY, type)));
        };
    }

    private static Reply delivered(String xml, List<Fault> hits) {
        var whole = page(xml);
        Reply reply = whole;
        for (var fault : hits) {
            reply = switch (fault) {
                case Fault.AnswerLost _ -> new Reply.Cut();
                case Fault.Slow(var before, var perByte) -> new Reply.Slow(whole, before, perByte);
                case Fault.Page(var status, var contentType, var text) -> new Reply.Body(status, contentType, text);
                case Fault.Truncated _ -> page(xml.substring(0, xml.length() / 2));
                case Fault.Doctype _ -> page("<!DOCTYPE xml [<!ENTITY e \"e\">]>\n" + xml);
                case Fault.Prefix(var text) -> page(text + xml);
                default -> reply;
            };
        }
        return reply;
    }

    private static Reply.Body page(String xml) {
        return new Reply.Body(200, "text/xml", xml);
    }
}
