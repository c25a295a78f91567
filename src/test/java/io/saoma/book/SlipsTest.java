package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.sale.SaleNumber;
import io.saoma.sale.print.PrintEvent.PrintDone;
import io.saoma.sale.print.PrintEvent.PrintWanted;
import io.saoma.sale.print.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipsTest {

    private static final Instant NOW = Samples.MORNING;

    @TempDir
    Path folder;

    @AutoClose
    private Book book;

    private Slips slips;

    @BeforeEach
    void open() {
        book = Book.open(new Home(folder), "test", () -> NOW, FaultPoint.NONE);
        slips = book.slips();
    }

    @Test
    void countsWhatWasWantedOfASale() {
        assertEquals(0, slips.wanted(Samples.number(1)));
        want(slip(1, 0), NOW);
        want(slip(1, 1), NOW);
        want(slip(1, 1), NOW.plusSeconds(1));
        assertEquals(2, slips.wanted(Samples.number(1)));
        assertEquals(0, slips.wanted(Samples.number(2)));
    }

    @Test
    void knowsWhatIsOnPaper() {
        want(slip(1, 0), NOW);
        want(slip(1, 1), NOW);
        assertFalse(slips.done(slip(1, 0)));
        book.record(new PrintDone(slip(1, 0), NOW));
        assertTrue(slips.done(slip(1, 0)));
        assertFalse(slips.done(slip(1, 1)));
        assertFalse(slips.done(slip(2, 0)));
    }

    @Test
    void namesWhatIsLeftOverTheLongestWantedFirst() {
        var practice = new Slip(new SaleNumber(true, 1, Samples.number(1).day(), 1), 0);
        want(slip(4, 0), NOW.plusSeconds(3));
        want(slip(3, 0), NOW.plusSeconds(2));
        want(slip(2, 0), NOW.plusSeconds(1));
        want(slip(1, 0), NOW);
        want(practice, NOW.plusSeconds(2));
        book.record(new PrintDone(slip(3, 0), NOW.plusSeconds(4)));

        assertEquals(List.of(slip(2, 0), slip(4, 0)), slips.undone(false, NOW.plusSeconds(1)));
        assertEquals(List.of(practice), slips.undone(true, NOW));
    }

    @Test
    void remembersItAllFromTheJournalAlone() throws IOException {
        book.record(Samples.charged(1));
        want(slip(1, 0), NOW);
        book.record(new PrintDone(slip(1, 0), NOW));
        want(slip(1, 1), NOW);
        book.close();
        Files.delete(folder.resolve("saoma.mv.db"));
        open();

        assertEquals(2, slips.wanted(Samples.number(1)));
        assertTrue(slips.done(slip(1, 0)));
        assertEquals(List.of(slip(1, 1)), slips.undone(false, NOW));
        assertEquals(List.of(Samples.charged(1)), book.orders().events(Samples.number(1)), "no event of a payment");
    }

    @Test
    void anOrderKnowsItsSale() {
        book.record(Samples.charged(1));
        assertEquals(
                Samples.number(1),
                book.orders().saleOf(Samples.charged(1).outTradeNo()).orElseThrow());
        assertTrue(book.orders().saleOf("of nobody").isEmpty());
    }

    private void want(Slip slip, Instant at) {
        book.record(new PrintWanted(slip, "小王", at));
    }

    private static Slip slip(int counter, int copy) {
        return new Slip(Samples.number(counter), copy);
    }
}
