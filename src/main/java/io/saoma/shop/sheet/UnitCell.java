package io.saoma.shop.sheet;

import io.saoma.sale.goods.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the word for a unit means: by weight only where it is one that the till can count in kilograms.
///
/// @param times how often it is in the unit of the shop
record UnitCell(Unit unit, int times) {

    private static final UnitCell PIECE = new UnitCell(Unit.PIECE, 1);
    private static final UnitCell KILOGRAM = new UnitCell(Unit.KILOGRAM, 1);
    private static final UnitCell JIN = new UnitCell(Unit.KILOGRAM, 2);

    private static final Map<String, UnitCell> WEIGHTS =
            Map.of("kg", KILOGRAM, "公斤", KILOGRAM, "千克", KILOGRAM, "斤", JIN, "市斤", JIN, "500g", JIN, "500克", JIN);

    /// A price for one of these would be mistaken for the price of a piece.
    private static final Set<String> OTHER_WEIGHTS =
            Set.of("g", "克", "mg", "毫克", "两", "市两", "钱", "吨", "t", "磅", "lb", "lbs", "oz", "盎司");

    /// Empty for a weight that the till does not count in. All other words (瓶, 包, 盒…) are pieces.
    static Optional<UnitCell> of(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        return OTHER_WEIGHTS.contains(plain) ? Optional.empty() : Optional.of(WEIGHTS.getOrDefault(plain, PIECE));
    }
}
