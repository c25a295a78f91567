package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.Order;
import io.saoma.payment.PaymentEvent;
import io.saoma.payment.PaymentState.GivenUp;
import io.saoma.payment.Receipt;
import io.saoma.payment.bill.BillCounts;
import io.saoma.payment.bill.BillEvent;
import io.saoma.payment.bill.BillSums;
import io.saoma.payment.bill.Fee;
import io.saoma.payment.bill.Light;
import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent;
import io.saoma.payment.refund.CashRefunded;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.payment.refund.RefundEvent;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Reduction.Off;
import io.saoma.sale.Reduction.Rate;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import io.saoma.sale.basket.BasketEvent;
import io.saoma.sale.goods.Category;
import io.saoma.sale.goods.Colour;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.goods.Product;
import io.saoma.sale.goods.QuickKey;
import io.saoma.sale.goods.Unit;
import io.saoma.sale.print.PrintEvent;
import io.saoma.sale.print.Slip;
import io.saoma.sale.scale.ScaleRule;
import io.saoma.sale.settings.SettingsEvent;
import io.saoma.sale.shift.ShiftEvent;
import io.saoma.sale.staff.DutyEvent;
import io.saoma.sale.staff.Matter;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.PinHash;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.SealedPepper;
import io.saoma.sale.staff.StaffEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Line REDUCED =
            new Line("6921168509256", "矿泉水", new Money(200), 3).withReduction(Optional.of(new Off(new Money(50))));
    private static final Line BACK =
            new Line("", "茶", new Money(300), 1).withReturned(Optional.of(ReturnReason.FAULTY));
    private static final Reductions REDUCTIONS =
            new Reductions(Optional.of(new Rate(8_500)), Optional.of(new Rounding(new Money(10))));
    private static final Sale SALE = new Sale(
            Samples.number(7),
            new Basket(List.of(REDUCED, BACK), REDUCTIONS, "少冰"),
            "小王",
            Samples.MORNING.plusSeconds(7));

    private static final Product APPLES =
            new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of("6921168509256", "apple-1"), "水果");

    private static final PinHash HASH = new PinHash("c2FsdA==", 10, "aGFzaA==", "0a1b");

    static Stream<Class<?>> everyEvent() {
        return Stream.of(
                        PaymentEvent.class,
                        CashEvent.class,
                        RefundEvent.class,
                        BillEvent.class,
                        CashRefunded.class,
                        BasketEvent.class,
                        GoodsEvent.class,
                        ShiftEvent.class,
                        StaffEvent.class,
                        SettingsEvent.class,
                        DutyEvent.class,
                        PrintEvent.class,
                        BookEvent.class)
                .flatMap(EventCodecTest::records)
                .distinct();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodecTest::records)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasAWordAndComesBackTheSame(Class<?> type) throws ReflectiveOperationException {
        var event = made(type);

        var kind = EventKind.of(event);
        var json = EventCodec.json(EventCodec.data(event));

        assertEquals(
                event,
                EventCodec.event(kind.word(), event.at(), EventCodec.tree(json)).orElseThrow());
    }

    @Test
    void wordsNeverChange() {
        assertEquals(
                List.of(
                        "sale.charged",
                        "payment.reattempted",
                        "payment.code",
                        "payment.unknown",
                        "payment.closing",
                        "payment.reversing",
                        "payment.close-refused",
                        "payment.paid",
                        "payment.closed",
                        "payment.refused",
                        "payment.review",
                        "payment.review-ended",
                        "payment.late-accepted",
                        "payment.notified",
                        "payment.confirmed",
                        "sale.restored",
                        "sale.cash",
                        "payment.cash-taken",
                        "payment.cash-returned",
                        "refund.asked",
                        "refund.accepted",
                        "refund.delayed",
                        "refund.given-back",
                        "refund.stranded",
                        "refund.closed",
                        "refund.refused",
                        "refund.disputed",
                        "refund.handled",
                        "refund.notified",
                        "refund.cash",
                        "refund.billed",
                        "bill.read",
                        "counter.line",
                        "counter.line-removed",
                        "counter.lines-replaced",
                        "counter.reduced",
                        "counter.noted",
                        "counter.basket-held",
                        "counter.basket-recalled",
                        "goods.saved",
                        "goods.retired",
                        "goods.imported",
                        "goods.categories-arranged",
                        "goods.category-renamed",
                        "goods.quick-keys-arranged",
                        "goods.scale-rules-arranged",
                        "goods.laid-out",
                        "goods.rejoined",
                        "goods.taken-over",
                        "shift.opened",
                        "shift.cash-moved",
                        "shift.drawer-opened",
                        "shift.closed",
                        "staff.added",
                        "staff.saved",
                        "staff.pin-given",
                        "staff.retired",
                        "staff.laid-out",
                        "staff.pepper-shared",
                        "staff.taken-over",
                        "staff.pepper-kept",
                        "staff.pin-refused",
                        "staff.tries-forgotten",
                        "staff.signed-in",
                        "staff.locked",
                        "staff.approved",
                        "till.settings-changed",
                        "till.settings-set",
                        "till.settings-taken-over",
                        "till.settings-rejoined",
                        "till.settings-put-back",
                        "print.wanted",
                        "print.done",
                        "journal.mended",
                        "numbers.skipped",
                        "till.taken-over",
                        "till.opened",
                        "till.closed"),
                Arrays.stream(EventKind.values()).map(EventKind::word).toList());
    }

    @Test
    void writesMoneyAsFenAndNumbersAsTheyAreSpoken() {
        var json = EventCodec.json(EventCodec.data(Samples.charged(42)));

        assertTrue(json.contains("\"total\":1250"), json);
        assertTrue(json.contains("\"number\":\"01-261123-0042\""), json);
        assertTrue(json.contains("农夫山泉"), json);
    }

    @Test
    void writesPiecesAsANumberAndAWeightAsGrams() {
        var sale = Samples.sale(
                Samples.number(1),
                Samples.MORNING,
                new Line("", "茶", new Money(300), 2),
                new Line("", "苹果", new Money(12_80), new Grams(350)));

        var json = EventCodec.json(EventCodec.data(Samples.charged(sale)));

        assertTrue(json.contains("{\"barcode\":\"\",\"name\":\"茶\",\"price\":300,\"quantity\":2}"), json);
        assertTrue(json.contains("\"price\":1280,\"quantity\":{\"grams\":350}}"), json);
        assertEquals(Samples.charged(sale), read(json, sale));
    }

    @Test
    void writesAProductAsAPersonWouldReadIt() {
        var json = EventCodec.json(EventCodec.data(new GoodsEvent.ProductSaved(APPLES, Samples.MORNING)));
        assertEquals("""
            {"product":{"code":"42","name":"苹果","price":1280,"unit":"KILOGRAM",\
            "barcodes":["6921168509256","apple-1"],"category":"水果"}}\
            """, json);
    }

    @Test
    void writesWhatWasTakenOverUnderItsOwnWord() {
        var change = new GoodsEvent.ProductRetired("42", Samples.MORNING);
        var taken = new GoodsEvent.GoodsTakenOver("一号店", 3, 2, change, Samples.MORNING.plusSeconds(1));
        assertEquals("""
            {"shop":"一号店","version":3,"till":2,\
            "change":{"kind":"goods.retired","code":"42","at":"2026-11-23T01:00:00.123456789Z"}}\
            """, EventCodec.json(EventCodec.data(taken)));
    }

    @Test
    void writesAStaffThatWasTakenOverUnderItsOwnWordAndReadsItAgain() {
        var boss = new Person(1, "老王", Role.MANAGER, Optional.of(HASH));
        var clerk = new Person(2, "小李", Role.CASHIER, Optional.empty());
        var all = new StaffEvent.StaffLaidOut(
                List.of(boss, clerk), 3, List.of(new SealedPepper("0a1b", "c2VhbGVk")), Samples.MORNING);
        var taken = new StaffEvent.StaffTakenOver("一号店", 3, 2, all, Samples.MORNING.plusSeconds(1));
        var json = EventCodec.json(EventCodec.data(taken));

        assertEquals("""
            {"shop":"一号店","version":3,"till":2,"change":{"kind":"staff.laid-out","people":[\
            {"number":1,"name":"老王","role":"MANAGER",\
            "pin":{"salt":"c2FsdA==","rounds":10,"hash":"aGFzaA==","pepper":"0a1b"}},\
            {"number":2,"name":"小李","role":"CASHIER","pin":null}],"last":3,\
            "peppers":[{"name":"0a1b","sealed":"c2VhbGVk"}],"at":"2026-11-23T01:00:00.123456789Z"}}\
            """, json);
        assertEquals(Optional.of(taken), EventCodec.event("staff.taken-over", taken.at(), EventCodec.tree(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "-1", "\"three\"", "null", "[]", "{}", "{\"grams\":0}", "{\"grams\":\"1\"}"})
    void readsNoQuantityThatALineCannotHave(String quantity) {
        var sale = Samples.sale(Samples.number(1), Samples.MORNING, new Line("", "茶", new Money(300), 2));
        var json = EventCodec.json(EventCodec.data(Samples.charged(sale)))
                .replace("\"quantity\":2", "\"quantity\":" + quantity);

        assertThrows(BookException.class, () -> read(json, sale));
    }

    private static Event read(String json, Sale sale) {
        return EventCodec.event("sale.charged", sale.at(), EventCodec.tree(json))
                .orElseThrow();
    }

    @Test
    void writesOnlyWhatWasAgreed() {
        var plain = EventCodec.json(EventCodec.data(Samples.charged(1)));
        assertFalse(plain.contains("reduc") || plain.contains("note") || plain.contains("returned"), plain);

        var json = EventCodec.json(EventCodec.data(Samples.charged(SALE)));
        assertTrue(json.contains("\"quantity\":3,\"reduction\":{\"money\":50}}"), json);
        assertTrue(json.contains("\"quantity\":1,\"returned\":\"FAULTY\"}"), json);
        assertTrue(
                json.contains(
                        "\"reductions\":{\"discount\":{\"payable\":8500},\"rounding\":{\"unit\":10}},\"note\":\"少冰\""),
                json);
    }

    @Test
    void whatATillOfBeforeTheDiscountsWroteIsPlain() {
        var old = """
            {"sale":{"number":"01-261123-0001","lines":[{"barcode":"","name":"茶","price":300,"quantity":2}],
            "total":600,"cashier":"","at":"2026-11-23T01:00:01Z"},"cash":{"due":600,"tendered":1000}}\
            """;
        var event = (CashEvent.SoldForCash) EventCodec.event("sale.cash", Samples.MORNING, EventCodec.tree(old))
                .orElseThrow();
        assertEquals(
                new Basket(List.of(new Line("", "茶", new Money(300), 2))),
                event.sale().basket());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"payable\":10000}", "{\"money\":0}", "{\"unit\":-1}", "{}", "8500", "{\"free\":true}"})
    void readsNoReductionThatLetsNothingOff(String reduction) {
        var json = EventCodec.json(EventCodec.data(Samples.charged(SALE))).replace("{\"money\":50}", reduction);
        assertThrows(BookException.class, () -> read(json, SALE));
    }

    @Test
    void anyBasketComesBackTheSame() {
        var random = new Random(Long.getLong("seed", 1));
        for (var count = 0; count < 1_000; count++) {
            var sale = new Sale(Samples.number(1), AnyBasket.of(random), "小王", Samples.MORNING);
            var event = new CashEvent.SoldForCash(sale, Cash.exactly(sale.total()), Samples.MORNING);
            var json = EventCodec.json(EventCodec.data(event));
            assertEquals(
                    event,
                    EventCodec.event("sale.cash", Samples.MORNING, EventCodec.tree(json))
                            .orElseThrow(),
                    json);
        }
    }

    @Test
    void keepsHalfAnEmoji() {
        var sale = Samples.sale(
                Samples.number(1), Samples.MORNING, new Line("", "a\ud83d b \udc4d\u0000", new Money(1), 1));

        var json = EventCodec.json(EventCodec.data(Samples.charged(sale)));

        assertEquals(
                Samples.charged(sale),
                EventCodec.event("sale.charged", sale.at(), EventCodec.tree(json))
                        .orElseThrow());
        assertFalse(json.contains("\ud83d"));
    }

    @Test
    void doesNotInventWhatIsMissing() {
        var data = EventCodec.tree("{\"outTradeNo\":\"x\"}");

        assertThrows(BookException.class, () -> EventCodec.event("payment.code", Samples.MORNING, data));
    }

    @Test
    void leavesWhatANewerTillWroteAlone() {
        assertTrue(EventCodec.event("payment.teleported", Samples.MORNING, EventCodec.empty())
                .isEmpty());
    }

    static Event made(Class<?> type) throws ReflectiveOperationException {
        var parts = type.getRecordComponents();
        var values = IntStream.range(0, parts.length)
                .mapToObj(i -> value(parts[i], i))
                .toArray();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Event) type.getDeclaredConstructor(types).newInstance(values);
    }

    private static List<?> list(RecordComponent part) {
        var item = ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
        return Stream.of(
                        List.of(REDUCED, BACK),
                        List.of("shop.name", "sound.volume"),
                        List.of(APPLES, APPLES.in("")),
                        List.of(new Category("水果", Colour.OLIVE), new Category("Tea", Colour.SKY)),
                        List.of(new QuickKey("42", Colour.PLUM), new QuickKey("A-7", Colour.TEAL)),
                        List.of(
                                new Person(7, "老王", Role.MANAGER, Optional.of(HASH)),
                                new Person(8, "小李", Role.CASHIER, Optional.empty())),
                        List.of(new SealedPepper("0a1b", "c2VhbGVk"), new SealedPepper("0a1c", "c2VhbGVl")),
                        List.of(new ScaleRule("21CCCCCPPPPPK"), new ScaleRule("22CCCCCWWWWWK")))
                .filter(sample -> sample.getFirst().getClass() == item)
                .findFirst()
                .orElseThrow();
    }

    /// A value unlike its neighbours, so that two that are swapped are found.
    private static Object value(RecordComponent part, int index) {
        var type = part.getType();
        if (type == String.class) {
            return part.getName() + " 文字 " + index;
        } else if (type == Instant.class) {
            return Samples.MORNING.plusNanos(index);
        } else if (type == int.class) {
            return 100 + index;
        } else if (type == Line.class) {
            return REDUCED;
        } else if (type == Reductions.class) {
            return REDUCTIONS;
        } else if (type == List.class) {
            return list(part);
        } else if (type == Product.class) {
            return APPLES;
        } else if (type == GoodsEvent.Change.class) {
            return new GoodsEvent.ProductSaved(APPLES, Samples.MORNING.plusNanos(index));
        } else if (type == StaffEvent.Change.class) {
            return new StaffEvent.PinGiven(7, HASH, false, "老王", Samples.MORNING.plusNanos(index));
        } else if (type == SealedPepper.class) {
            return new SealedPepper("0a1b", "c2VhbGVk " + index);
        } else if (type == Map.class) {
            return Map.of("staff.discount_percent", "30", "receipt.footer", "谢谢 \"" + index);
        } else if (type == SettingsEvent.SettingsSet.class) {
            return new SettingsEvent.SettingsSet(Map.of("receipt.phone", ""), "王", Samples.MORNING.plusNanos(index));
        } else if (type == long.class) {
            return 100L + index;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 2);
        } else if (type == Light.class) {
            return Light.AMBER;
        } else if (type == BillCounts.class) {
            return new BillCounts(1, 2, 3, 4, 5, 6);
        } else if (type == BillSums.class) {
            return new BillSums(1, new Money(2), new Money(3), 4, new Money(5), new Money(6), new Fee(7));
        } else if (type == GivenUp.class) {
            return GivenUp.NUMBER_TAKEN;
        } else if (type == SaleNumber.class) {
            return Samples.number(7);
        } else if (type == Role.class) {
            return Role.MANAGER;
        } else if (type == Matter.class) {
            return Matter.DISCOUNT;
        } else if (type == PinHash.class) {
            return new PinHash("c2FsdA==", 1000, "aGFzaA==", "0123456789abcdef");
        } else if (type == Slip.class) {
            return new Slip(Samples.number(7), index + 1);
        } else if (type == Refund.class) {
            return Samples.refund(Samples.order(Samples.sale(7), 2), new Money(300));
        } else if (type == Grounds.class) {
            return Samples.GROUNDS;
        } else if (type == Money.class) {
            return new Money(1250);
        } else if (type == Cash.class) {
            return new Cash(new Money(1250), new Money(2000));
        } else if (type == Sale.class) {
            return SALE;
        } else if (type == Order.class) {
            return Samples.order(Samples.sale(7), 2);
        } else if (type == Receipt.class) {
            return Samples.receipt("4200", new Money(1250), Samples.MORNING);
        }
        throw new IllegalArgumentException("no sample for " + part);
    }
}
