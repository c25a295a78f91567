package io.saoma.device.voice;

import io.saoma.sale.Money;
import java.util.List;

/// An amount as people in a shop say it, clip by clip.
public final class SpokenAmount {

    private SpokenAmount() {}

    /// For amounts that can be charged; others are an `IllegalArgumentException`.
    public static List<Clip> of(Money amount, Voice voice) {
        if (!amount.chargeable()) {
            throw new IllegalArgumentException("nobody pays " + amount);
        }
        var words = switch (voice) {
            case ZH -> ChineseTones.of(ChineseAmount.of(amount));
            case EN -> EnglishAmount.of(amount);
        };
        return words.stream().map(word -> new Clip(voice, word)).toList();
    }
}
