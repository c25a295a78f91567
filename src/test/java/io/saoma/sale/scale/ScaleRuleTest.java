package io.saoma.sale.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.sale.Money;
import io.saoma.sale.scale.ScaleLabel.Priced;
import io.saoma.sale.scale.ScaleLabel.Weighed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The label of a scale says what is in the bag and what it costs or weighs.
@Execution(CONCURRENT)
class ScaleRuleTest {

    private static final ScaleRule PRICE = new ScaleRule("21CCCCCPPPPPK");
    private static final ScaleRule WEIGHT = new ScaleRule("22CCCCCWWWWWK");

    @Test
    void readsAPriceInFen() {
        assertEquals(Optional.of(new Priced("00042", new Money(12_34))), PRICE.read(withCheckDigit("210004201234")));
    }

    @Test
    void readsAWeightInGrams() {
        assertEquals(Optional.of(new Weighed("12345", 350)), WEIGHT.read(withCheckDigit("221234500350")));
    }

    @Test
    void readsOnlyItsOwnLabels() {
        assertEquals(Optional.empty(), PRICE.read(withCheckDigit("221234500350")));
        assertEquals(Optional.empty(), PRICE.read(withCheckDigit("210004201234").substring(1)));
    }

    @Test
    void aWrongCheckDigitIsNoLabel() {
        var good = withCheckDigit("210004201234");
        var wrong = good.substring(0, 12) + (good.charAt(12) == '0' ? '1' : '0');
        assertEquals(Optional.empty(), PRICE.read(wrong));
    }

    @Test
    void passesOverDigitsThatSayNothing() {
        var rule = new ScaleRule("29XCCCCXWWWWK");
        assertEquals(Optional.of(new Weighed("1234", 5678)), rule.read(withCheckDigit("290123495678")));
        assertEquals("29", rule.prefix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21CCCCCPPPPP",
                "21CCCCCPPPPPKK",
                "31CCCCCPPPPPK",
                "21CCCCCPPWWWK",
                "21CCPCCPPPPPK",
                "21CCCCCXXXXXK",
                "21XXXXXPPPPPK",
                "21PPPPPCCCCCK",
                "21CCCCCPPPPPP",
                "2１CCCCCPPPPPK"
            })
    void aPatternThatSaysTooLittleOrTooMuchIsNoRule(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new ScaleRule(pattern));
    }

    static String withCheckDigit(String twelve) {
        for (var digit = '0'; digit <= '9'; digit++) {
            if (Ean13.valid(twelve + digit)) {
                return twelve + digit;
            }
        }
        throw new IllegalArgumentException(twelve);
    }
}
