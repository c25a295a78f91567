package io.saoma.sale.scale;

import io.saoma.sale.Money;
import io.saoma.sale.scale.ScaleLabel.Priced;
import io.saoma.sale.scale.ScaleLabel.Weighed;
import java.util.Optional;
import java.util.regex.Pattern;

/// How this shop's scale writes its barcodes: EAN-13 of the numbers 20 to 29, which GS1 leaves to the shop.
///
/// The pattern has a sign for each of the thirteen digits: two digits that the barcode begins with, `C` for the
/// product's code, `P` for the price in fen or `W` for the weight in grams, `X` for digits that say nothing, and at
/// the end `K` for the check digit. Usual ones are `21CCCCCPPPPPK` and `22CCCCCWWWWWK`.
public record ScaleRule(String pattern) {

    private static final Pattern FORM = Pattern.compile("2\\dX*(C+)X*(P+|W+)X*K");

    public ScaleRule {
        if (!wellFormed(pattern)) {
            throw new IllegalArgumentException("no rule of a scale: " + pattern);
        }
    }

    public static boolean wellFormed(String pattern) {
        return pattern.length() == 13 && FORM.matcher(pattern).matches();
    }

    /// The two digits by which its barcodes are known.
    public String prefix() {
        return pattern.substring(0, 2);
    }

    /// Reads a barcode; empty where it is of another kind or its check digit is wrong.
    public Optional<ScaleLabel> read(String barcode) {
        if (!barcode.startsWith(prefix()) || !Ean13.valid(barcode)) {
            return Optional.empty();
        }
        var code = part('C', barcode);
        return Optional.of(
                pattern.indexOf('P') >= 0
                        ? new Priced(code, new Money(Integer.parseInt(part('P', barcode))))
                        : new Weighed(code, Integer.parseInt(part('W', barcode))));
    }

    private String part(char sign, String barcode) {
        return barcode.substring(pattern.indexOf(sign), pattern.lastIndexOf(sign) + 1);
    }
}
