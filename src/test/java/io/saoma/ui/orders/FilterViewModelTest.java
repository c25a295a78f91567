package io.saoma.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.report.OrderFilter;
import io.saoma.report.Period;
import io.saoma.report.Sellers;
import io.saoma.sale.Means;
import io.saoma.sale.Money;
import io.saoma.sale.SaleKind;
import io.saoma.ui.Sentence;
import io.saoma.ui.UiTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {

    private static final LocalDate TODAY = SampleDay.TODAY;

    private final List<OrderFilter> chosen = new ArrayList<>();
    private final List<Optional<Span>> spans = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    @Test
    void beginsWithWhatIsInView() {
        var start = OrderFilter.of(false, Period.week(TODAY))
                .by(Optional.of("小王"))
                .between(Optional.of(new Money(1_234_50)), Optional.empty());
        var filter = filter(start, Optional.of(Span.WEEK));
        assertEquals("2026-03-08", filter.fromProperty().get());
        assertEquals("2026-03-14", filter.toProperty().get());
        assertEquals("1234.50", filter.leastProperty().get());
        filter.show();
        assertEquals(List.of(start), chosen);
        assertEquals(List.of(Optional.of(Span.WEEK)), spans);
    }

    @Test
    void putsTogetherWhatIsChosen() {
        var filter = filter(OrderFilter.of(false, TODAY), Optional.of(Span.TODAY));
        filter.spanProperty().set(Optional.of(Span.MONTH));
        filter.kindProperty().set(Optional.of(SaleKind.LATE));
        filter.meansProperty().set(Optional.of(Means.CASH));
        filter.tillProperty().set(Optional.of(2));
        filter.leastProperty().set("１０");
        filter.mostProperty().set("¥1,000.5");
        filter.show();
        assertEquals(
                List.of(OrderFilter.of(false, Period.month(TODAY))
                        .of(Optional.of(SaleKind.LATE))
                        .paidBy(Optional.of(Means.CASH))
                        .at(Optional.of(2))
                        .between(Optional.of(new Money(10_00)), Optional.of(new Money(1_000_50)))),
                chosen);
    }

    @Test
    void aDayThatIsTypedIsNoNamedPeriodUnlessItIsOne() {
        var filter = filter(OrderFilter.of(false, TODAY), Optional.of(Span.TODAY));
        filter.fromProperty().set("3-1");
        assertEquals(Optional.empty(), filter.spanProperty().get());
        filter.show();
        assertEquals(
                new Period(LocalDate.parse("2026-03-01"), TODAY),
                chosen.getFirst().period());
        assertEquals(List.of(Optional.empty()), spans);
    }

    @Test
    void saysWhatItCannotUnderstandAndChangesNothing() {
        var filter = filter(OrderFilter.of(false, TODAY), Optional.of(Span.TODAY));
        filter.leastProperty().set("12.345");
        filter.show();
        assertEquals(
                Optional.of(Sentence.of("filter.noAmount")),
                filter.wrongProperty().get());
        filter.leastProperty().set("20");
        filter.mostProperty().set("10");
        filter.show();
        assertEquals(
                Optional.of(Sentence.of("filter.crossed")),
                filter.wrongProperty().get());
        filter.mostProperty().set("");
        for (var wrong : List.of("2026-02-30", "soon", "2026-03-15", "")) {
            filter.fromProperty().set(wrong);
            filter.show();
            assertEquals(
                    Optional.of(Sentence.of("filter.noPeriod")),
                    filter.wrongProperty().get(),
                    wrong);
        }
        assertTrue(chosen.isEmpty());
        filter.clear();
        filter.show();
        assertEquals(List.of(OrderFilter.of(false, TODAY)), chosen);
        assertEquals(Optional.empty(), filter.wrongProperty().get());
    }

    @Test
    void leavesWithoutChoosing() {
        var filter = filter(OrderFilter.of(false, TODAY), Optional.empty());
        filter.kindProperty().set(Optional.of(SaleKind.PAID));
        filter.back();
        assertEquals(List.of("left"), left);
        assertTrue(chosen.isEmpty());
        assertEquals(List.of("小李", "小王"), filter.sellersProperty().get().cashiers());
    }

    @Test
    void understandsADayAsPeopleWriteIt() {
        for (var typed : List.of("2026-03-14", "20260314", "2026/3/14", "3-14", "0314", "３月１４日", "3.14")) {
            assertEquals(Optional.of(TODAY), TypedDay.of(typed, TODAY), typed);
        }
        assertEquals(Optional.of(LocalDate.parse("2025-12-31")), TypedDay.of("1231", TODAY));
        assertEquals(Optional.of(LocalDate.parse("2026-12-31")), TypedDay.of("2026-12-31", TODAY));
        assertEquals(Optional.empty(), TypedDay.of("31", TODAY));
    }

    private FilterViewModel filter(OrderFilter start, Optional<Span> named) {
        return new FilterViewModel(
                start,
                named,
                TODAY,
                () -> new Sellers(List.of(), List.of("小李", "小王"), List.of(1, 2)),
                new UiTasks(Runnable::run, Runnable::run),
                (filter, span) -> {
                    chosen.add(filter);
                    spans.add(span);
                },
                () -> left.add("left"));
    }
}
