package io.saoma.sale;

import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Quantity.Pieces;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Baskets as a wild day brings them: weighed, reduced, returned, rounded, noted.
public final class AnyBasket {

    private AnyBasket() {}

    public static Basket of(RandomGenerator random) {
        var lines = new ArrayList<Line>();
        for (var count = 1 + random.nextInt(8); count > 0; count--) {
            lines.add(line(random));
        }
        return new Basket(lines, reductions(random), random.nextInt(4) == 0 ? "少冰 " + random.nextInt(9) : "");
    }

    public static Line line(RandomGenerator random) {
        var price = new Money(random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(20_000));
        var quantity = random.nextInt(3) == 0
                ? new Grams(1 + random.nextInt(5_000))
                : new Pieces(1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 4));
        return new Line("", "商品 " + random.nextInt(9), price, quantity, reduction(random), returned(random));
    }

    public static Reductions reductions(RandomGenerator random) {
        return new Reductions(
                reduction(random),
                Optional.of(new Rounding(new Money(random.nextBoolean() ? 10 : 100)))
                        .filter(_ -> random.nextInt(3) == 0));
    }

    public static Optional<Reduction> reduction(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Off(new Money(1 + random.nextInt(3_000))));
            case 1 -> Optional.of(new Rate(random.nextInt(Reduction.WHOLE)));
            default -> Optional.empty();
        };
    }

    public static Optional<ReturnReason> returned(RandomGenerator random) {
        var reasons = List.of(ReturnReason.values());
        return Optional.of(reasons.get(random.nextInt(reasons.size()))).filter(_ -> random.nextInt(5) == 0);
    }
}
