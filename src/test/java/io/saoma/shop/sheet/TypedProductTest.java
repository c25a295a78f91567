package io.saoma.shop.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.sale.goods.Goods;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person types for a product is read as kindly as a sheet, and refused by the same rules.
@Execution(CONCURRENT)
class TypedProductTest {

    private static final Product WATER = Goods.piece("1001", "矿泉水", 2_00, "6921168509256");

    @Test
    void readsWideSignsAndSeveralBarcodes() {
        var typed = new TypedProduct("１００２", " 苹果 ", "￥１２．８", Unit.KILOGRAM, "6901234567892  apple-1", "水果");
        assertEquals(
                Optional.of(new Product(
                        "1002", "苹果", new Money(12_80), Unit.KILOGRAM, List.of("6901234567892", "apple-1"), "水果")),
                typed.read(Sheets.shop()).product());
    }

    @Test
    void aProductComesBackAsItWas() {
        assertEquals(
                Optional.of(WATER),
                TypedProduct.of(WATER).read(Sheets.shop(WATER)).product());
        var dear = Goods.weighed("9", "燕窝", 12_345_60);
        assertEquals(
                Optional.of(dear), TypedProduct.of(dear).read(Sheets.shop()).product());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 茶, 3, '', CODE_UNREADABLE",
        "a b, 茶, 3, '', CODE_UNREADABLE",
        "7, '', 3, '', NAME_MISSING",
        "7, 茶, '', '', PRICE_MISSING",
        "7, 茶, cheap, '', PRICE_UNREADABLE",
        "7, 茶, 1.234, '', PRICE_DECIMALS",
        "7, 茶, 0, '', PRICE_OUT_OF_RANGE",
        "7, 茶, 3, 12, BARCODE_UNREADABLE",
        "7, 茶, 3, 6921168509256, BARCODE_TAKEN"
    })
    void saysWhatIsWrong(String code, String name, String price, String barcodes, Remark.Kind kind) {
        var reading = new TypedProduct(code, name, price, Unit.PIECE, barcodes, "").read(Sheets.shop(WATER));
        assertEquals(Optional.empty(), reading.product());
        assertEquals(kind, reading.problems().getFirst().kind());
    }

    @Test
    void namesTheProductThatHasTheBarcode() {
        var reading = new TypedProduct("7", "茶", "3", Unit.PIECE, "6921168509256", "").read(Sheets.shop(WATER));
        assertEquals(
                List.of("6921168509256", "矿泉水", "1001"),
                reading.problems().getFirst().args());
    }
}
