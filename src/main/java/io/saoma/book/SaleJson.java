package io.saoma.book;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.saoma.payment.Order;
import io.saoma.payment.TradeType;
import io.saoma.payment.refund.Grounds;
import io.saoma.payment.refund.Refund;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity;
import io.saoma.sale.Reduction;
import io.saoma.sale.Reduction.Rounding;
import io.saoma.sale.Reductions;
import io.saoma.sale.ReturnReason;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleKey;
import io.saoma.sale.SaleNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/// How the nouns of a sale, and of its orders, stand in the journal.
///
/// Discounts, returns, notes and the customer's own code came later than the first journals: what there is nothing of
/// is not written, and what
/// is not written is nothing.
final class SaleJson {

    private static final String NONE = "none";
    private static final String NOTHING_LET_OFF = "nothing let off";
    private static final String NO_NOTE = "no note";
    private static final String OUR_CODE = "our code";

    private SaleJson() {}

    static JacksonModule module() {
        return new SimpleModule("sale")
                .setMixInAnnotation(Money.class, MoneyInFen.class)
                .setMixInAnnotation(SaleNumber.class, NumberInWords.class)
                .setMixInAnnotation(Reduction.class, ReductionByItsField.class)
                .setMixInAnnotation(Reductions.class, ReductionsOfAnyAge.class)
                .setMixInAnnotation(Line.class, LineOfAnyAge.class)
                .setMixInAnnotation(Sale.class, SaleOfAnyAge.class)
                .setMixInAnnotation(Order.class, OrderOfAnyAge.class)
                .setMixInAnnotation(Refund.class, RefundOfAnyAge.class);
    }

    /// What stands for everything that a line does not say.
    static InjectableValues unsaid() {
        return new InjectableValues.Std()
                .addValue(NONE, Optional.empty())
                .addValue(NOTHING_LET_OFF, Reductions.NONE)
                .addValue(NO_NOTE, "")
                .addValue(OUR_CODE, TradeType.NATIVE);
    }

    private record MoneyInFen(@JsonValue long fen) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        MoneyInFen {}
    }

    abstract static class NumberInWords {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SaleNumber parse(String text) {
            return SaleNumber.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Reduction.Off.class),
        @JsonSubTypes.Type(Reduction.Rate.class),
        @JsonSubTypes.Type(Reduction.Rounding.class)
    })
    private interface ReductionByItsField {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    abstract static class ReductionsOfAnyAge {
        @JsonCreator
        ReductionsOfAnyAge(
                @JacksonInject(value = NONE, useInput = OptBoolean.TRUE) Optional<Reduction> discount,
                @JacksonInject(value = NONE, useInput = OptBoolean.TRUE) Optional<Rounding> rounding) {}
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    abstract static class LineOfAnyAge {
        @JsonCreator
        LineOfAnyAge(
                String barcode,
                String name,
                Money price,
                Quantity quantity,
                @JacksonInject(value = NONE, useInput = OptBoolean.TRUE) Optional<Reduction> reduction,
                @JacksonInject(value = NONE, useInput = OptBoolean.TRUE) Optional<ReturnReason> returned) {}
    }

    abstract static class SaleOfAnyAge {
        @JsonCreator
        SaleOfAnyAge(
                SaleNumber number,
                List<Line> lines,
                @JacksonInject(value = NOTHING_LET_OFF, useInput = OptBoolean.TRUE) Reductions reductions,
                @JacksonInject(value = NO_NOTE, useInput = OptBoolean.TRUE) String note,
                Money total,
                String cashier,
                Instant at) {}

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NothingLetOff.class)
        abstract Reductions reductions();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract String note();
    }

    abstract static class OrderOfAnyAge {
        @JsonCreator
        OrderOfAnyAge(
                String outTradeNo,
                SaleNumber sale,
                int attempt,
                String appid,
                String mchId,
                String body,
                Money totalFee,
                String spbillCreateIp,
                String notifyUrl,
                Instant timeStart,
                Instant timeExpire,
                Instant deadline,
                @JacksonInject(value = OUR_CODE, useInput = OptBoolean.TRUE) TradeType tradeType) {}

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = OurCode.class)
        abstract TradeType tradeType();
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    abstract static class RefundOfAnyAge {
        @JsonCreator
        RefundOfAnyAge(
                String outRefundNo,
                SaleNumber sale,
                String outTradeNo,
                String appid,
                String mchId,
                Money totalFee,
                Money refundFee,
                String refundDesc,
                String notifyUrl,
                Grounds grounds,
                @JacksonInject(value = NONE, useInput = OptBoolean.TRUE) Optional<String> shop) {}

        @JsonIgnore
        abstract SaleKey key();
    }

    /// Leaves out of a line what says that the customer scanned our code.
    private static final class OurCode {

        @Override
        public boolean equals(Object value) {
            return value == TradeType.NATIVE;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /// Leaves out of a line what says that nothing is let off.
    private static final class NothingLetOff {

        @Override
        public boolean equals(Object value) {
            return Reductions.NONE.equals(value);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
