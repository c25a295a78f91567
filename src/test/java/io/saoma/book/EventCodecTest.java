package io.saoma.book;

import static io.saoma.book.MadeEvents.APPLES;
import static io.saoma.book.MadeEvents.HASH;
import static io.saoma.book.MadeEvents.SALE;
import static io.saoma.book.MadeEvents.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.payment.cash.Cash;
import io.saoma.payment.cash.CashEvent;
import io.saoma.sale.AnyBasket;
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.sale.Sale;
import io.saoma.sale.goods.GoodsEvent;
import io.saoma.sale.staff.Person;
import io.saoma.sale.staff.Role;
import io.saoma.sale.staff.SealedPepper;
import io.saoma.sale.staff.StaffEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every event has a word that never changes, and comes back from its line as it was.
class EventCodecTest {

    @ParameterizedTest
    @MethodSource("io.saoma.book.MadeEvents#everyEvent")
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
}
