package io.saoma.proof.mutant;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every mutant finds what it changes with each build, so that none rots until they all run again.
class MutantTest {

    @ParameterizedTest
    @EnumSource
    void findsWhatItChanges(Mutant mutant) throws IOException {
        for (var change : mutant.changes()) {
            var source = Files.readString(MutantsIT.SOURCES.resolve(change.file()));
            assertNotEquals(source, change.of(source));
        }
    }
}
