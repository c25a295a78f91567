package io.saoma.payment.proof;

import io.saoma.payment.Answer;
import io.saoma.payment.Answer.Failed;
import io.saoma.payment.Answer.NoOrder;
import io.saoma.payment.Answer.Silent;
import io.saoma.payment.Sighting;
import io.saoma.payment.Sighting.Nothing;
import io.saoma.payment.bill.BillAnswer;
import java.util.Locale;
import java.util.Optional;

/// Says which flaw an answer shows; none where it shows that all is right.
final class Evidence {

    private Evidence() {}

    /// Of the answer to a question about an order that cannot exist.
    static Optional<Proof.Failed> of(Sighting sighting) {
        return switch (sighting) {
            case Nothing(NoOrder _) -> Optional.empty();
            case Nothing(Failed(var _, var code, var text)) -> failed(refused(code, text), text);
            case Nothing(Silent(var _, var code)) -> failed(silent(code), code);
            case Nothing(Answer other) -> failed(Flaw.OTHER, other.getClass().getSimpleName());
            case Sighting.Seen _, Sighting.Taken _ -> failed(Flaw.OTHER, "ORDEREXIST");
        };
    }

    /// Of the answer to a question for which WeChat wants to see the certificate, whatever else it says.
    static Optional<Proof.Failed> of(BillAnswer<?> answer) {
        return switch (answer) {
            case BillAnswer.Silent<?>(var code) when code.equals("HTTP 400") -> failed(Flaw.CERTIFICATE, code);
            case BillAnswer.Silent<?>(var code) -> failed(silent(code), code);
            case BillAnswer.Unreadable<?>(var fault, var _)
            when fault == BillAnswer.Fault.NO_BILL -> failed(Flaw.BETWEEN, fault.name());
            default -> Optional.empty();
        };
    }

    /// A refusal that carries no sign has no code either: what it means, only its words tell (protocol, section 1.6).
    private static Flaw refused(String code, String text) {
        return switch (code) {
            case "SIGNERROR" -> Flaw.SIGN;
            case "MCHID_NOT_EXIST" -> Flaw.MERCHANT;
            case "APPID_NOT_EXIST" -> Flaw.APPID;
            case "APPID_MCHID_NOT_MATCH" -> Flaw.PAIR;
            case "NOAUTH" -> Flaw.NO_RIGHT;
            case "SYSTEMERROR", "BANKERROR", "FREQUENCY_LIMITED" -> Flaw.BUSY;
            case "FAIL" -> worded(text.toLowerCase(Locale.ROOT));
            default -> Flaw.OTHER;
        };
    }

    private static Flaw worded(String text) {
        if (text.contains("签名")) {
            return Flaw.SIGN;
        }
        if (text.contains("不匹配")) {
            return Flaw.PAIR;
        }
        if (text.contains("未开通")) {
            return Flaw.NO_RIGHT;
        }
        if (text.contains("appid")) {
            return Flaw.APPID;
        }
        return text.contains("mch_id") || text.contains("商户号") ? Flaw.MERCHANT : Flaw.OTHER;
    }

    private static Flaw silent(String code) {
        return switch (code) {
            case "SIGN", "UNBOUND" -> Flaw.STRANGER;
            case "DNS" -> Flaw.NO_HOST;
            case "CONNECT" -> Flaw.UNREACHABLE;
            case "TLS", Prover.NOT_YET_VALID, Prover.NO_LONGER_VALID -> Flaw.UNTRUSTED;
            case "TIMEOUT", "BROKEN" -> Flaw.TIMEOUT;
            default -> Flaw.BETWEEN;
        };
    }

    private static Optional<Proof.Failed> failed(Flaw flaw, String said) {
        return Optional.of(new Proof.Failed(flaw, said));
    }
}
