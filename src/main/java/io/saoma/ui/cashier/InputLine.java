package io.saoma.ui.cashier;

import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Quantity.Grams;
import io.saoma.ui.cashier.Input.Amount;
import io.saoma.ui.cashier.Input.Barcode;
import io.saoma.ui.cashier.Input.Count;
import io.saoma.ui.cashier.Input.Fault;
import io.saoma.ui.cashier.Input.Name;
import io.saoma.ui.cashier.Input.Nothing;
import io.saoma.ui.cashier.Input.Weight;
import io.saoma.ui.cashier.Input.Wrong;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads the one line that takes everything: an amount, a name and an amount, a quantity, a barcode or a name.
///
/// Digits, points and stars may be full-width, as a Chinese input method leaves them. Eight digits or more without a
/// point are a barcode and never an amount, so that a scan cannot become money.
final class InputLine {

    static final int LONGEST_NAME = 120;

    private static final Pattern COUNTED = Pattern.compile("([\\d.]*) ?\\*(.*)");
    private static final Pattern NAMED = Pattern.compile("(.*\\S) +(-? ?¥? ?[\\d.]+)");
    private static final Pattern KILOGRAMS = Pattern.compile("\\d{1,3}\\.\\d{0,3}|\\.\\d{1,3}");
    private static final Pattern BARCODE = Pattern.compile("\\d{8,}");
    private static final Pattern NEGATIVE = Pattern.compile("- ?¥? ?[\\d.]+");
    private static final Pattern AMOUNT = Pattern.compile("¥? ?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern LIKE_AN_AMOUNT = Pattern.compile("[-¥.,\\d ]*");
    private static final int LONGEST_COUNT = 9;
    private static final int LONGEST_YUAN = 15;

    private InputLine() {}

    static Input read(String typed) {
        var clean = clean(typed);
        var plain = halfWidth(clean);
        var counted = COUNTED.matcher(plain);
        if (!counted.matches()) {
            return plain.isEmpty() ? new Nothing() : thing(1, clean, plain);
        }
        var rest = counted.group(2).strip();
        var cleanRest = clean.substring(counted.start(2)).strip();
        if (KILOGRAMS.matcher(counted.group(1)).matches()) {
            return weight(counted.group(1), thing(1, cleanRest, rest));
        }
        var count = count(counted.group(1));
        if (count < 1 || count > Line.MOST) {
            return new Wrong(Fault.NO_COUNT);
        }
        return rest.isEmpty() ? new Count(count) : thing(count, cleanRest, rest);
    }

    /// Only what has a name or a barcode can be weighed.
    private static Input weight(String kilograms, Input what) {
        var grams = new BigDecimal(kilograms).movePointRight(3).intValueExact();
        if (grams < 1) {
            return new Wrong(Fault.NO_COUNT);
        }
        return switch (what) {
            case Name(var _, var beginning) when !beginning.isEmpty() -> new Weight(new Grams(grams), beginning);
            case Barcode(var _, var digits) -> new Weight(new Grams(grams), digits);
            default -> new Wrong(Fault.NO_COUNT);
        };
    }

    /// `clean` is what was typed, `plain` the same, sign by sign, with half-width digits.
    private static Input thing(int count, String clean, String plain) {
        if (BARCODE.matcher(plain).matches()) {
            return new Barcode(count, plain);
        }
        if (LIKE_AN_AMOUNT.matcher(plain).matches()) {
            return amount(count, "", plain, plain);
        }
        var named = NAMED.matcher(plain);
        if (named.matches()) {
            return amount(count, clean.substring(0, named.end(1)), named.group(2), clean);
        }
        return tooLong(clean) ? new Wrong(Fault.NAME_TOO_LONG) : new Name(count, clean);
    }

    private static Input amount(int count, String name, String number, String text) {
        if (tooLong(name)) {
            return new Wrong(Fault.NAME_TOO_LONG);
        }
        if (NEGATIVE.matcher(number).matches()) {
            return new Wrong(Fault.NEGATIVE);
        }
        var form = AMOUNT.matcher(number);
        if (!form.matches() || BARCODE.matcher(number).matches()) {
            return new Wrong(Fault.NO_AMOUNT);
        }
        return priced(count, name, form.group(1), text);
    }

    private static Input priced(int count, String name, String number, String text) {
        var point = number.indexOf('.');
        if (point >= 0 && number.length() - point - 1 > 2) {
            return new Wrong(Fault.TOO_MANY_DECIMALS);
        }
        var yuan = number.replaceFirst("^0+(?=\\d)", "");
        if (yuan.length() > LONGEST_YUAN) {
            return new Wrong(Fault.TOO_LARGE);
        }
        return Money.parse(yuan)
                .map(price -> priced(count, name, price, text))
                .orElseGet(() -> new Wrong(Fault.NO_AMOUNT));
    }

    private static Input priced(int count, String name, Money price, String text) {
        if (price.equals(Money.ZERO)) {
            return new Wrong(Fault.ZERO);
        }
        return price.chargeable() && price.times(count).chargeable()
                ? new Amount(count, name, price, text)
                : new Wrong(Fault.TOO_LARGE);
    }

    private static int count(String digits) {
        var whole = !digits.isEmpty() && digits.length() <= LONGEST_COUNT && digits.indexOf('.') < 0;
        return whole ? Integer.parseInt(digits) : 0;
    }

    private static boolean tooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME;
    }

    /// Without control signs and halves of signs, which no receipt and no journal can hold.
    private static String clean(String typed) {
        return typed.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE)
                .map(sign -> sign == '\u00a0' ? ' ' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String halfWidth(String text) {
        return text.chars()
                .map(InputLine::halfWidth)
                .collect(StringBuilder::new, (all, sign) -> all.append((char) sign), StringBuilder::append)
                .toString();
    }

    private static int halfWidth(int sign) {
        return switch (sign) {
            case '。', '．', '｡' -> '.';
            case '×', '✕', '＊' -> '*';
            case '−', '－', '–' -> '-';
            case '￥' -> '¥';
            case '\u3000' -> ' ';
            default -> sign >= '０' && sign <= '９' ? sign - '０' + '0' : sign;
        };
    }
}
