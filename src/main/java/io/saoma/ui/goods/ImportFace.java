package io.saoma.ui.goods;

import io.saoma.shop.sheet.Preview;
import io.saoma.ui.Sentence;
import java.util.List;
import java.util.Optional;

/// What is shown of a sheet that is to be taken in.
///
/// @param preview what it would do; none before it is read
/// @param lines all that there is to say about it, the problems first
record ImportFace(Optional<Preview> preview, List<Sentence> lines, Sentence said, boolean wrong) {

    static final ImportFace NONE = new ImportFace(Optional.empty(), List.of(), Sentence.of("import.choose"), false);

    /// Whether one press takes it in.
    boolean ready() {
        return preview.filter(it -> it.problems().isEmpty())
                .filter(it -> !it.added().isEmpty() || !it.changed().isEmpty())
                .isPresent();
    }

    ImportFace says(Sentence words, boolean isWrong) {
        return new ImportFace(preview, lines, words, isWrong);
    }
}
