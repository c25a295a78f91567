package io.saoma.ui.goods;

import io.saoma.sale.scale.ScaleRule;
import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/// How the shop's scales write their labels, while it is typed: one pattern for each kind of label.
public final class ScaleViewModel {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Shelf shelf;
    private final Runnable leave;
    private final StringProperty patterns;
    private Catalogue seen;
    private final ReadOnlyObjectWrapper<ScaleFace> face =
            new ReadOnlyObjectWrapper<>(new ScaleFace(Sentence.of("scale.fill"), false));

    public ScaleViewModel(Shelf shelf, Runnable leave) {
        this.shelf = shelf;
        this.leave = leave;
        seen = shelf.own();
        patterns = new SimpleStringProperty(
                seen.scaleRules().stream().map(ScaleRule::pattern).collect(Collectors.joining(" ")));
        patterns.subscribe((_, _) -> face.set(new ScaleFace(Sentence.of("scale.fill"), false)));
    }

    StringProperty patternsProperty() {
        return patterns;
    }

    ReadOnlyObjectProperty<ScaleFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ObservableBooleanValue workingProperty() {
        return shelf.workingProperty();
    }

    /// Enter: so labels are read from now on; none are where nothing is typed.
    void save() {
        var typed = typed();
        var strange =
                typed.stream().filter(pattern -> !ScaleRule.wellFormed(pattern)).findFirst();
        if (strange.isPresent()) {
            refuse(Sentence.of("scale.strange", strange.get()));
            return;
        }
        var rules = typed.stream().map(ScaleRule::new).toList();
        if (rules.stream().map(ScaleRule::prefix).distinct().count() < rules.size()) {
            refuse(Sentence.of("scale.twice"));
        } else if (rules.equals(seen.scaleRules())) {
            leave.run();
        } else {
            shelf.change(seen, edit -> edit.read(rules), _ -> leave.run(), this::fail);
        }
    }

    /// Esc: leaves everything as it was.
    void back() {
        leave.run();
    }

    private List<String> typed() {
        var plain = Normalizer.normalize(patterns.get(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BLANKS.splitAsStream(plain).filter(pattern -> !pattern.isEmpty()).toList();
    }

    private void fail(Refused refused) {
        seen = refused.seen();
        refuse(refused.why());
    }

    private void refuse(Sentence why) {
        face.set(new ScaleFace(why, true));
    }
}
