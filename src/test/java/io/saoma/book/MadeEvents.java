package io.saoma.book;

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
import io.saoma.sale.Basket;
import io.saoma.sale.Event;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One event of every kind, made of values that are unlike their neighbours.
final class MadeEvents {

    static final Line REDUCED =
            new Line("6921168509256", "矿泉水", new Money(200), 3).withReduction(Optional.of(new Off(new Money(50))));
    static final Line BACK = new Line("", "茶", new Money(300), 1).withReturned(Optional.of(ReturnReason.FAULTY));
    static final Reductions REDUCTIONS =
            new Reductions(Optional.of(new Rate(8_500)), Optional.of(new Rounding(new Money(10))));
    static final Sale SALE = new Sale(
            Samples.number(7),
            new Basket(List.of(REDUCED, BACK), REDUCTIONS, "少冰"),
            "小王",
            Samples.MORNING.plusSeconds(7));

    static final Product APPLES =
            new Product("42", "苹果", new Money(12_80), Unit.KILOGRAM, List.of("6921168509256", "apple-1"), "水果");

    static final PinHash HASH = new PinHash("c2FsdA==", 10, "aGFzaA==", "0a1b");

    private MadeEvents() {}

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
                .flatMap(MadeEvents::records)
                .distinct();
    }

    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MadeEvents::records)
                : Stream.of(type);
    }

    static Event made(Class<?> type) throws ReflectiveOperationException {
        var parts = type.getRecordComponents();
        var values = IntStream.range(0, parts.length)
                .mapToObj(i -> value(parts[i], i))
                .toArray();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Event) type.getDeclaredConstructor(types).newInstance(values);
    }

    static List<?> list(RecordComponent part) {
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
    static Object value(RecordComponent part, int index) {
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
