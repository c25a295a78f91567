package io.saoma.proof.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.saoma.book.SaleCounting;
import io.saoma.payment.OrderMaking;
import io.saoma.payment.Terms;
import io.saoma.proof.Tally;
import io.saoma.proof.Tally.Count;
import io.saoma.proof.Tier;
import io.saoma.sale.Basket;
import io.saoma.sale.BusinessDay;
import io.saoma.sale.Line;
import io.saoma.sale.Money;
import io.saoma.sale.Sale;
import io.saoma.sale.SaleNumber;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/// No number of an order comes twice, from eight tills whose clocks jump and whose backups are restored.
///
/// Where a backup is restored, five random letters alone keep the old numbers from coming again: for each number the
/// chance is one in 33,554,432. One number in a hundred is such a one here.
@Execution(CONCURRENT)
class OrderNumbersTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int NUMBERS = 10_000;
    private static final int TILLS = 8;
    private static final Basket TEA = new Basket(List.of(new Line("", "茶", new Money(100), 1)));

    @Test
    void neverRepeatsANumber() {
        var done = Tier.chosen().run("OrderNumbersTest", Tier.chosen().of(100, 1_000, 10_000), OrderNumbersTest::one);
        System.out.printf("OrderNumbersTest: %d numbers%n", done * NUMBERS);
    }

    private static void one(long seed) {
        var dice = new SplittableRandom(seed);
        try (var till = new SaleCounting()) {
            world(seed, dice, till);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void world(long seed, SplittableRandom dice, SaleCounting counters) throws SQLException {
        var made = new HashSet<String>();
        var now = START;
        for (var n = 0; n < NUMBERS; n++) {
            now = now.plus(jump(dice));
            if (n == NUMBERS - NUMBERS / 100) {
                counters.restoreTheBackup();
                now = START;
            }
            var number = counters.next(dice.nextInt(10) == 0, 1 + dice.nextInt(TILLS), BusinessDay.of(now));
            add(made, seed, number, 1, now, dice);
            if (dice.nextInt(20) == 0) {
                add(made, seed, number, 2, now, dice);
            }
        }
    }

    private static Duration jump(SplittableRandom dice) {
        return switch (dice.nextInt(200)) {
            case 0 -> Duration.ofDays(dice.nextInt(-2, 3));
            case 1 -> Duration.ofHours(dice.nextInt(-12, 13));
            default -> Duration.ofSeconds(dice.nextInt(60));
        };
    }

    private static void add(
            Set<String> made, long seed, SaleNumber number, int attempt, Instant now, SplittableRandom dice) {
        var terms = new Terms(
                "一号店",
                number.till(),
                number.practice(),
                "wx1",
                "1",
                "https://e.com/n",
                "1.1.1.1",
                Duration.ofMinutes(5));
        var sale = new Sale(number, TEA, "小王", now);
        var outTradeNo = OrderMaking.order(terms, sale, attempt, now, dice).outTradeNo();
        assertTrue(outTradeNo.matches("[0-9A-Za-z]{6,32}"), () -> "seed " + seed + ": " + outTradeNo);
        if (!made.add(outTradeNo)) {
            Tally.add(Count.DOUBLED, 1);
            throw new AssertionError("seed " + seed + ": " + outTradeNo + " came twice; replay it with -Dseed=" + seed);
        }
    }
}
