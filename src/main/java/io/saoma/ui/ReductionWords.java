package io.saoma.ui;

import io.saoma.sale.Line;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.ReturnReason;
import java.util.ArrayList;
import java.util.List;

/// What discounts and returns are called on every screen.
public final class ReductionWords {

    private ReductionWords() {}

    /// Everything that is special about a line; nothing where it is plain.
    public static List<Sentence> of(Line line) {
        var words = new ArrayList<Sentence>();
        line.returned().map(ReductionWords::of).ifPresent(words::add);
        line.reduction().map(ReductionWords::of).ifPresent(words::add);
        return words;
    }

    public static Sentence of(Reduction reduction) {
        return switch (reduction) {
            case Off(var money) -> Sentence.of("reduction.off", money);
            case Rate rate -> Sentence.of("reduction.rate", rate.zhe(), rate.percentOff());
            case Rounding _ -> Sentence.of("reduction.rounding");
        };
    }

    public static Sentence of(ReturnReason why) {
        return Sentence.of("returned.because", reason(why));
    }

    /// Only the reason.
    public static Sentence reason(ReturnReason why) {
        return Sentence.of(
                switch (why) {
                    case CHANGED_MIND -> "returned.changedMind";
                    case FAULTY -> "returned.faulty";
                    case WRONG_ITEM -> "returned.wrongItem";
                    case OTHER -> "returned.other";
                });
    }
}
