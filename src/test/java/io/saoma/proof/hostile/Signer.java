package io.saoma.proof.hostile;

import io.saoma.simulator.wire.Sign;
import io.saoma.simulator.wire.SignType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Signs a message in the making: rightly, wrongly in the usual ways, or not at all.
final class Signer {

    private static final String OTHER_KEY = "0".repeat(32);

    private Signer() {}

    /// The right sign where names are doubled is the one that a careless reader would work out.
    static void sign(List<Field> fields, SignType type, SplittableRandom dice) {
        var key = Sayings.MERCHANT.apiKey();
        switch (dice.nextInt(16)) {
            case 0 -> {} // the old sign stays, whatever was changed
            case 1 -> put(fields, "");
            case 2 -> fields.removeIf(field -> field.name().equals("sign"));
            case 3 -> put(fields, Sign.of(seen(fields, dice), OTHER_KEY, type));
            case 4 -> put(fields, Sign.of(seen(fields, dice), key, other(type)));
            case 5 -> put(fields, spoiled(Sign.of(seen(fields, dice), key, type), dice));
            default -> put(fields, Sign.of(seen(fields, dice), key, type));
        }
    }

    private static SignType other(SignType type) {
        return type == SignType.MD5 ? SignType.HMAC_SHA256 : SignType.MD5;
    }

    private static String spoiled(String sign, SplittableRandom dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> sign.toLowerCase(Locale.ROOT);
            case 1 -> " " + sign;
            case 2 -> sign + "\n";
            case 3 -> sign.substring(1);
            default -> sign + sign;
        };
    }

    private static Map<String, String> seen(List<Field> fields, SplittableRandom dice) {
        var seen = new HashMap<String, String>();
        var way = dice.nextInt(3);
        for (var field : fields) {
            seen.merge(field.name(), field.value(), (first, next) -> switch (way) {
                case 0 -> first;
                case 1 -> next;
                default -> first + next;
            });
        }
        return seen;
    }

    private static void put(List<Field> fields, String sign) {
        fields.removeIf(field -> field.name().equals("sign"));
        fields.add(new Field("sign", sign));
    }
}
