package io.saoma.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {

    @TempDir
    Path folder;

    private final List<Chain> chains = new ArrayList<>(List.of(Chain.START));

    @BeforeEach
    void write() throws IOException {
        try (var journal = Journal.open(folder, Disk.REAL, FaultPoint.NONE)) {
            for (var line = 1; line <= 5; line++) {
                chains.add(Chain.at(journal.append(new BookEvent.TillClosed(Samples.MORNING))));
            }
        }
    }

    @Test
    void aLineIsProvenByTheOneAfterIt() throws IOException {
        assertEquals(Optional.of(List.of(3L, 4L)), proven(chains.get(2), chains.get(4)));
        assertEquals(Optional.of(List.of()), proven(chains.get(2), chains.get(2)));
    }

    @Test
    void linesThatDoNotLeadBackToTheStartProveNothing() throws IOException {
        assertEquals(Optional.empty(), proven(new Chain(2, "f".repeat(64)), chains.get(4)));
    }

    @Test
    void anEndWhoseNumberIsNotThatOfItsLineProvesNothing() throws IOException {
        for (var wrong : new int[] {3, 5}) {
            var end = new Chain(wrong, chains.get(4).hash());
            assertEquals(Optional.empty(), proven(chains.get(2), end));
            assertEquals(Optional.empty(), proven(Chain.START, end));
        }
    }

    @Test
    void anEndThatNobodyHasProvesNothing() throws IOException {
        assertEquals(Optional.empty(), proven(Chain.START, new Chain(5, "f".repeat(64))));
    }

    private Optional<List<Long>> proven(Chain start, Chain end) throws IOException {
        var proofs = new Proofs(start);
        proofs.add(folder.resolve("2026-11-23.jsonl"), Disk.REAL);
        return proofs.chain(end)
                .map(lines -> lines.stream().map(proven -> proven.line().seq()).toList());
    }
}
