package io.saoma.support;

import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what may not leave the shop: its secrets, and what tells who a payer is.
///
/// The till writes neither into its log; this is for the day on which a mistake of ours does.
public record Blackout(List<String> secrets) {

    static final String MARK = "▇▇▇▇";

    /// A payer's openid (28 signs, the first is an o) and a payment code (18 digits that begin with 10 to 15), where
    /// they stand alone.
    private static final Pattern PAYERS =
            Pattern.compile("(?<![A-Za-z0-9_-])(?:o[A-Za-z0-9_-]{27}|1[0-5]\\d{16})(?![A-Za-z0-9_-])");

    /// A setting whose name says that nobody else is to read it.
    private static final Pattern SETTING =
            Pattern.compile("(?im)^(\\s*#?\\s*\\w*(?:key|secret|password|passphrase|pin)\\w*\\s*=\\s*).+$");

    public Blackout {
        secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    public Part of(Part part) {
        var text = part.text();
        for (var secret : secrets) {
            text = text.replace(secret, MARK);
        }
        text = PAYERS.matcher(text).replaceAll(MARK);
        text = SETTING.matcher(text).replaceAll("$1" + MARK);
        return new Part(part.name(), text);
    }

    @Override
    public String toString() {
        return "Blackout[" + secrets.size() + " hidden]";
    }
}
