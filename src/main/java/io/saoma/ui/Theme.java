package io.saoma.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark, the fonts, and the size classes that `saoma.css` reflows by.
public enum Theme {
    LIGHT,
    DARK;

    /// The package for Debian takes any of its four for enough (`installer/linux/resources/control`).
    private static final List<String> FAMILIES = List.of(
            "Noto Sans CJK SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "PingFang SC",
            "Noto Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double NARROW_BELOW = 1280;
    private static final double WIDE_FROM = 1600;

    /// The font with Chinese signs that this machine has; empty where it has none, which the till then says.
    public static Optional<String> chinese() {
        var installed = Font.getFamilies();
        return FAMILIES.stream().filter(installed::contains).findFirst();
    }

    /// Dresses the present root of a scene; to be called again when the root is another one.
    public void dress(Scene scene) {
        var primer = this == DARK ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(primer.getUserAgentStylesheet());
        scene.getStylesheets().setAll(stylesheet());
        var root = scene.getRoot();
        root.getStyleClass().removeAll("dark");
        if (this == DARK) {
            root.getStyleClass().add("dark");
        }
        chinese().ifPresent(family -> root.setStyle("-fx-font-family: '" + family + "';"));
        measure(scene);
    }

    /// Tells the style sheet which of the three layouts fits the width.
    static void measure(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(NARROW, scene.getWidth() < NARROW_BELOW);
        scene.getRoot().pseudoClassStateChanged(WIDE, scene.getWidth() >= WIDE_FROM);
    }

    /// Keeps the layout of a scene fitting when its width changes.
    public static void follow(Scene scene) {
        scene.widthProperty().subscribe(_ -> measure(scene));
    }

    private static String stylesheet() {
        return Objects.requireNonNull(Theme.class.getResource("/assets/saoma.css"), "saoma.css is not in the build")
                .toExternalForm();
    }
}
