package io.saoma.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.saoma.support.Ship.Jar;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What ships is what was reviewed: these jars, in these versions, to the last byte, under licences that a shop
/// can live with.
class ShipsTest {

    private static final Jar FOUND = new Jar("one", "1.0", "MIT", "aa");

    @Test
    void shipsWhatWasReviewedAndNothingElse() throws IOException {
        assertEquals(List.of(), Ship.flaws(Ship.reviewed(), Ship.found()));
    }

    @Test
    void noticesAJarThatComesOrGoesOrChanges() {
        assertEquals(List.of(), Ship.flaws(List.of(FOUND), List.of(FOUND)));
        assertEquals(
                List.of("one 1.0 ships and was not reviewed: read its licence, then add it to ships.txt"),
                Ship.flaws(List.of(), List.of(FOUND)));
        assertEquals(
                List.of("one 1.0 was reviewed and ships no more: take it out of ships.txt"),
                Ship.flaws(List.of(FOUND), List.of()));
        assertEquals(
                List.of(
                        "one 1.1 ships and was not reviewed: read its licence, then add it to ships.txt",
                        "one 1.0 was reviewed and ships no more: take it out of ships.txt"),
                Ship.flaws(List.of(FOUND), List.of(new Jar("one", "1.1", "MIT", "aa"))));
        assertEquals(
                List.of("one 1.0 is not the file that was reviewed: its SHA-256 is bb"),
                Ship.flaws(List.of(FOUND), List.of(new Jar("one", "1.0", "MIT", "bb"))));
    }

    @Test
    void noticesALicenceThatNobodyAllowed() {
        var closed = new Jar("one", "1.0", "AGPL-3.0", "aa");
        assertEquals(
                List.of("one 1.0 is under AGPL-3.0, which is not one of " + Ship.ALLOWED),
                Ship.flaws(List.of(closed), List.of(closed)));
    }

    @Test
    void noticesTheThirtyFirst() {
        var many = Stream.iterate(0, it -> it + 1)
                .limit(31)
                .map(it -> new Jar("jar" + it, "1", "MIT", "aa"))
                .toList();
        assertEquals(List.of("31 jars ship, and 30 are enough"), Ship.flaws(many, many));
    }

    /// Each with its version and its licence, and the text of that licence further down.
    @Test
    void tellsTheLicenceOfEverythingThatShips() throws IOException {
        var text = Licences.part().text();
        var shipped = Ship.reviewed();
        assertFalse(shipped.isEmpty());
        for (var jar : shipped) {
            assertTrue(
                    text.lines().anyMatch(line -> told(line).startsWith(jar + " " + jar.licence() + " (c) ")),
                    jar + " under " + jar.licence() + " is missing in licences.txt");
            var heading = "\n" + jar.licence() + "\n" + "=".repeat(jar.licence().length()) + "\n";
            assertTrue(text.contains(heading), "the text of " + jar.licence() + " is missing in licences.txt");
        }
        for (var other :
                List.of("Eclipse Temurin", "eSpeak NG", "Carnegie Mellon", "Unihan", "GPL-2.0-with-classpath")) {
            assertTrue(text.contains(other), other + " is missing in licences.txt");
        }
    }

    /// A library that has gone is not told of any more.
    @Test
    void tellsOfNoLibraryThatDoesNotShip() throws IOException {
        var shipped = Ship.reviewed().stream().map(Jar::toString).toList();
        Licences.part()
                .text()
                .lines()
                .map(ShipsTest::told)
                .filter(line -> line.matches("[a-z0-9-]+ \\d\\S* \\S+ \\(c\\) .*"))
                .map(line -> line.split(" ", 3))
                .forEach(words -> assertTrue(shipped.contains(words[0] + " " + words[1]), words[0] + " does not ship"));
    }

    private static String told(String line) {
        return line.replaceAll(" +", " ");
    }
}
