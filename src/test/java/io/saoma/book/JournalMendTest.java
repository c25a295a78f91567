package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalMendTest {

    private final long seed = Long.getLong("seed", new Random().nextLong());

    @TempDir
    Path folder;

    private SmallShop shop = new SmallShop(Path.of("nowhere"));
    private List<String> whole = List.of();
    private List<String> tables = List.of();

    @BeforeEach
    void sell() throws IOException, SQLException {
        shop = new SmallShop(folder.resolve("home"));
        shop.sell();
        try (var book = shop.open()) {
            assertTrue(new Backup(book, shop.home, InstantSource.fixed(Samples.MORNING), Disk.REAL, FaultPoint.NONE)
                    .make()
                    .isPresent());
        }
        whole = lines();
        tables = shop.tables();
    }

    /// What can happen to a journal.
    enum Harm {
        FLIPPED_BYTE {
            @Override
            void happen(Path file, Random random) throws IOException {
                SmallShop.flip(file, random.nextInt((int) Files.size(file) - 1));
            }
        },
        LINE_GONE {
            @Override
            void happen(Path file, Random random) throws IOException {
                var lines = new ArrayList<>(Files.readAllLines(file));
                lines.remove(random.nextInt(lines.size()));
                Files.write(file, lines);
            }
        },
        FIRST_LINE_GONE {
            @Override
            void happen(Path file, Random random) throws IOException {
                var lines = Files.readAllLines(file);
                Files.write(file, lines.subList(1, lines.size()));
            }
        },
        LINE_TWICE {
            @Override
            void happen(Path file, Random random) throws IOException {
                var lines = new ArrayList<>(Files.readAllLines(file));
                var at = random.nextInt(lines.size());
                lines.add(at, lines.get(at));
                Files.write(file, lines);
            }
        },
        AMOUNT_FORGED {
            @Override
            void happen(Path file, Random random) throws IOException {
                var lines = new ArrayList<>(Files.readAllLines(file));
                var at = 1;
                while (!lines.get(at).contains("1250")) {
                    at++;
                }
                var forged = lines.get(at).replace("1250", "9250");
                var bytes = forged.substring(0, forged.lastIndexOf(",\"crc\"")).getBytes(StandardCharsets.UTF_8);
                lines.set(
                        at,
                        new String(bytes, StandardCharsets.UTF_8) + ",\"crc\":\"" + Digest.checksum(bytes, bytes.length)
                                + "\"}");
                Files.write(file, lines);
            }
        },
        CUT_SHORT {
            @Override
            void happen(Path file, Random random) throws IOException {
                var lines = Files.readAllLines(file);
                Files.write(file, lines.subList(0, lines.size() - 2));
            }
        },
        EMPTIED {
            @Override
            void happen(Path file, Random random) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        ZEROED {
            @Override
            void happen(Path file, Random random) throws IOException {
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        },
        FILE_GONE {
            @Override
            void happen(Path file, Random random) throws IOException {
                Files.delete(file);
            }
        };

        abstract void happen(Path file, Random random) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void mendsEveryHarmFromTheLedgerOrFromTheBackup(Harm harm) throws IOException, SQLException {
        System.out.println("JournalMendTest: -Dseed=" + seed);
        for (var proof : List.of("backup", "saoma.mv.db")) {
            for (var file = 0; file < 2; file++) {
                var copy = new SmallShop(folder.resolve(proof + file));
                Snapshots.copy(shop.home.folder(), copy.home.folder());
                if (proof.equals("backup")) {
                    Files.delete(copy.home.folder().resolve("saoma.mv.db"));
                } else {
                    Files.move(copy.home.backup(), copy.home.folder().resolve("lost"));
                }
                harm.happen(copy.journal().get(file), new Random(seed));

                assertThrows(BrokenJournal.class, copy::open);
                assertTrue(JournalMend.possible(copy.home));
                JournalMend.carryOut(copy.home, "老板", Samples.MORNING);

                assertEquals(whole, lines(copy).subList(0, whole.size()));
                assertTrue(lines(copy).getLast().contains("\"journal.mended\""));
                assertEquals(tables, SmallShop.tablesAfterStart(copy.home));
                assertTrue(JournalVerifier.verify(copy.home.journal()).whole());
            }
        }
    }

    @Test
    void keepsTheBrokenFileAndSaysWhoSawIt() throws IOException {
        var file = shop.journal().get(1);
        SmallShop.flip(file, 50);
        var broken = Files.readAllBytes(file);

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(-1, Arrays.mismatch(broken, Files.readAllBytes(file.resolveSibling("2026-11-24.jsonl.broken-1"))));
        assertTrue(lines().getLast().contains("\"by\":\"老板\""), lines().getLast());
        assertTrue(lines().getLast().contains("\"line\":1"), lines().getLast());
    }

    @Test
    void mendsTwoPlacesInOneGo() throws IOException {
        SmallShop.flip(shop.journal().get(0), 50);
        SmallShop.flip(shop.journal().get(2), 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
        assertEquals(whole.size() + 2, lines().size());
    }

    @Test
    void changesNothingWhereNothingProvesTheLine() throws IOException {
        Files.delete(shop.home.folder().resolve("saoma.mv.db"));
        Files.move(shop.home.backup(), folder.resolve("elsewhere"));
        SmallShop.flip(shop.journal().get(1), 50);
        var before = lines();

        assertFalse(JournalMend.possible(shop.home));
        assertThrows(BrokenJournal.class, () -> JournalMend.carryOut(shop.home, "老板", Samples.MORNING));

        assertEquals(before, lines());
        assertEquals(3, shop.names(shop.home.journal()).size());
    }

    @Test
    void losesNoLineThatOnlyTheJournalStillHas() throws IOException, SQLException {
        var all = whole.size();
        try (var journal = Journal.open(shop.home.journal(), Disk.REAL, FaultPoint.NONE)) {
            journal.append(new BookEvent.TillClosed(Samples.MORNING));
        }
        SmallShop.flip(shop.journal().getLast(), 50);
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(all + 2, lines().size());
        assertEquals(tables, SmallShop.tablesAfterStart(shop.home));
    }

    /// Behind what anybody can prove stands a line that can still be read: it is not thrown away.
    @Test
    void refusesToEndBeforeALineThatIsStillThere() throws IOException {
        try (var journal = Journal.open(shop.home.journal(), Disk.REAL, FaultPoint.NONE)) {
            journal.append(new BookEvent.TillClosed(Samples.MORNING));
            journal.append(new BookEvent.TillClosed(Samples.MORNING));
            journal.append(new BookEvent.TillClosed(Samples.MORNING));
        }
        var file = shop.journal().getLast();
        var text = Files.readAllLines(file);
        text.set(text.size() - 3, "gone");
        Files.write(file, text);

        assertFalse(JournalMend.possible(shop.home));
        assertThrows(BrokenJournal.class, () -> JournalMend.carryOut(shop.home, "老板", Samples.MORNING));
        assertEquals(text, Files.readAllLines(file));
    }

    /// Of a last file of which nothing can be read, only somebody else remembers how far it went.
    @ParameterizedTest
    @ValueSource(strings = {"backup", "saoma.mv.db"})
    void endsWhereTheLedgerOrTheBackupRemembersTheEnd(String proof) throws IOException, SQLException {
        forget(proof);
        var file = shop.journal().getLast();
        Files.write(file, Files.readAllLines(file).stream().map(_ -> "gone").toList());

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertTrue(lines().subList(0, lines().size() - 1).size() >= whole.size() - 1, "all but what the other knows");
        assertEquals(tables, SmallShop.tablesAfterStart(shop.home));
    }

    @Test
    void theLongerMemoryCounts() throws IOException, SQLException {
        try (var book = shop.open()) {
            SmallShop.sellOneMore(book);
        }
        var longer = shop.tables();
        var file = shop.journal().getLast();
        Files.write(file, Files.readAllLines(file).stream().map(_ -> "gone").toList());

        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);

        assertEquals(longer, SmallShop.tablesAfterStart(shop.home));
    }

    /// As it stands when the till died in the middle of an earlier mending.
    @Test
    void takesAlsoWhatAnEarlierMendingHasSetAside() throws IOException, SQLException {
        forget("backup");
        forget("saoma.mv.db");
        var file = shop.journal().get(1);
        Files.move(file, file.resolveSibling(file.getFileName() + ".broken-1"));
        Files.writeString(file.resolveSibling(file.getFileName() + ".mending"), "half of it");

        assertTrue(JournalMend.possible(shop.home));
        JournalMend.carryOut(shop.home, "老板", Samples.MORNING);
        assertEquals(whole, lines().subList(0, whole.size()));
    }

    @Test
    void takesNothingFromAFileOfAnotherName() throws IOException {
        forget("backup");
        forget("saoma.mv.db");
        var file = shop.journal().get(1);
        Files.move(file, file.resolveSibling(file.getFileName() + ".old"));

        assertFalse(JournalMend.possible(shop.home));
    }

    private void forget(String proof) throws IOException {
        Files.move(shop.home.folder().resolve(proof), folder.resolve("lost-" + proof));
    }

    private List<String> lines() throws IOException {
        return lines(shop);
    }

    private static List<String> lines(SmallShop of) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : of.journal()) {
            lines.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .toList());
        }
        return lines;
    }
}
