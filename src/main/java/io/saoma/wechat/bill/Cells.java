package io.saoma.wechat.bill;

import io.saoma.payment.bill.BillAnswer.Fault;
import io.saoma.payment.bill.Fee;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/// One row of a table, its cells asked for by title; empty and missing cells are the same to a reader.
record Cells(Titles titles, List<String> cells) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,8})?");
    private static final int FEN = 2;
    private static final int THOUSANDTHS_OF_A_FEN = 5;

    boolean has(String... oneOf) {
        return titles.place(oneOf).isPresent();
    }

    String text(String... oneOf) {
        var place = titles.place(oneOf);
        if (place.isEmpty()) {
            return "";
        }
        var moved = titles.behindFreeText(place.getAsInt()) ? cells.size() - titles.count() : 0;
        return cells.get(place.getAsInt() + moved);
    }

    /// Yuan as fen; nothing is zero.
    Money money(String... oneOf) throws NoBillException {
        return new Money(number(FEN, oneOf));
    }

    Fee fee(String... oneOf) throws NoBillException {
        return new Fee(number(THOUSANDTHS_OF_A_FEN, oneOf));
    }

    /// A count, which WeChat prints with a decimal now and then.
    long count(String... oneOf) throws NoBillException {
        return number(0, oneOf);
    }

    private long number(int decimals, String... oneOf) throws NoBillException {
        var text = text(oneOf);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            if (AMOUNT.matcher(text).matches()) {
                return new BigDecimal(text).movePointRight(decimals).longValueExact();
            }
        } catch (ArithmeticException _) {
            // more decimals than there are coins for
        }
        throw new NoBillException(Fault.NO_BILL, "not an amount: " + oneOf[0]);
    }

    Instant time(String... oneOf) throws NoBillException {
        var text = text(oneOf).replace('：', ':').replaceAll("\\s+", " ");
        try {
            return LocalDateTime.parse(text, TIME).atZone(BusinessDay.ZONE).toInstant();
        } catch (DateTimeException _) {
            throw new NoBillException(Fault.NO_BILL, "not a time: " + oneOf[0]);
        }
    }
}
