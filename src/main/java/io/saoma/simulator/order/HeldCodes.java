package io.saoma.simulator.order;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The codes that customers hold out; each serves once.
public final class HeldCodes {

    private static final Pattern SHAPE = Pattern.compile("1[0-5][0-9]{16}");

    private final Map<String, HeldCode> codes = new HashMap<>();
    private final Map<String, String> served = new HashMap<>();
    private final Agenda agenda;
    private final Identifiers identifiers;

    public HeldCodes(Agenda agenda, Identifiers identifiers) {
        this.agenda = agenda;
        this.identifiers = identifiers;
    }

    public synchronized HeldCode make(String openid, HeldCode.Habit habit) {
        var code = new HeldCode(identifiers.authCode(), openid, habit, agenda.now());
        codes.put(code.authCode(), code);
        return code;
    }

    /// The code that was read, which is used up by that, or why it serves nobody.
    public synchronized Reading read(String authCode, String outTradeNo) {
        if (!SHAPE.matcher(authCode).matches()) {
            return new Reading.Bad(new Outcome.Refused("AUTH_CODE_ERROR", "101 付款码格式错误，请重新扫码"));
        }
        var code = codes.remove(authCode);
        if (code == null) {
            return new Reading.Bad(new Outcome.Refused("AUTH_CODE_INVALID", "101 每个二维码仅限使用一次，请刷新再试"));
        }
        served.put(authCode, outTradeNo);
        return code.alive(agenda.now())
                ? new Reading.Good(code)
                : new Reading.Bad(new Outcome.Refused("AUTHCODEEXPIRE", "101 付款码已过期，请刷新再试"));
    }

    /// Whether this code was read for that order.
    public synchronized boolean servedFor(String authCode, String outTradeNo) {
        return outTradeNo.equals(served.get(authCode));
    }

    /// What came of reading a code.
    public sealed interface Reading {

        record Good(HeldCode code) implements Reading {}

        record Bad(Outcome.Refused why) implements Reading {}
    }
}
