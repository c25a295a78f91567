package io.saoma.proof.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.proof.shop.Oracle.Broken;
import io.saoma.proof.shop.ShopDay.Sum;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thousands of shop days in virtual time; each must end with three books that agree.
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ShopTest {

    @Test
    void noDayLosesDoublesOrInventsAPayment() {
        var shape = System.getProperty("shape");
        if (shape != null) {
            live(Shape.parse(shape));
            return;
        }
        var tier = Tier.chosen();
        tier.run("shop days", tier.of(100_000, 2_000_000, 50_000_000), 2, seed -> live(Shape.of(seed)));
    }

    /// A shape may come to mean another day when the rules change; until then it is the very day.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "129940234/27/LOST_REQUEST+REPLAYED_ANSWER+GARBLED_ANSWER+UNSIGNED_FAILURE+PAID_JUST_AFTER"
                        + "+OUTAGE+CLOCK_JUMP+KILL+RESTART+NOTICE+REFUSES_FIRST+PAYS_AROUND_EXPIRY",
                "5005/38/REFUSED+LOST_REQUEST+LATE_REQUEST+LATE_ANSWER+SWAPPED_ANSWER+REPLAYED_ANSWER+BAD_GATEWAY"
                        + "+SYSTEM_ERROR+SYSTEM_ERROR_WORK_DONE+RATE_LIMIT+UNSIGNED_FAILURE+WRONG_AMOUNT+CLOCK_JUMP"
                        + "+OLD_BACKUP+NOTICE+TWO_SCANS+REFUSES_FIRST+PAYS_AROUND_CANCEL+PAYS_AROUND_EXPIRY+CANCELS"
                        + "+NEXT_CUSTOMER_MEANWHILE"
            })
    void noDayThatOnceLostAPaymentLosesItAgain(String shape) {
        live(Shape.parse(shape));
    }

    private static long live(Shape shape) {
        try {
            var sum = day(shape);
            Tally.add(Count.ORDERS, sum.orders());
            Tally.add(Count.FAULTS, sum.faults());
            return sum.orders();
        } catch (Broken e) {
            Tally.add(e.count(), 1);
            System.out.println("seed " + shape.seed() + ": " + e.getMessage());
            var small = new Shrinker(ShopTest::breaks).shrink(shape);
            return fail("replay with: mvn test -Dtest=ShopTest -Dshape=" + small, e);
        }
    }

    private static Sum day(Shape shape) {
        try {
            return new ShopDay(shape).live();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the day " + shape + " could not be lived", e);
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof Broken broken ? broken : e;
        }
    }

    private static boolean breaks(Shape shape) {
        try {
            day(shape);
            return false;
        } catch (Broken _) {
            return true;
        }
    }

    @Test
    void theSameSeedIsTheSameDay() {
        assertEquals(day(Shape.of(42)), day(Shape.of(42)));
    }
}
