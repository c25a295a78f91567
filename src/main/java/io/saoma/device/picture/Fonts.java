package io.saoma.device.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Finds a font of this machine that has a sign: the likeliest first, at the end any of all.
final class Fonts {

    /// Those that draw Chinese as it is written on the mainland, on Windows, macOS and Linux.
    private static final List<String> CHINESE = List.of(
            "Microsoft YaHei",
            "SimHei",
            "PingFang SC",
            "Heiti SC",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei");

    private final Font narrow = new Font(Font.MONOSPACED, Font.PLAIN, 1);
    private final List<Font> likely;
    private final Map<String, Optional<Font>> found = new ConcurrentHashMap<>();

    Fonts() {
        var chinese = CHINESE.stream()
                .map(name -> new Font(name, Font.PLAIN, 1))
                .filter(font -> CHINESE.contains(font.getFontName()) || CHINESE.contains(font.getFamily()));
        likely = Stream.concat(chinese, Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)))
                .toList();
    }

    /// A font of size 1 that can draw all of the sign.
    Optional<Font> having(String sign) {
        return found.computeIfAbsent(sign, this::search);
    }

    private Optional<Font> search(String sign) {
        if (sign.charAt(0) <= '~' && has(narrow, sign)) {
            return Optional.of(narrow);
        }
        return likely.stream().filter(font -> has(font, sign)).findFirst().or(() -> searchAll(sign));
    }

    /// The first search of this kind takes about a second, as all fonts of the machine are opened.
    private static Optional<Font> searchAll(String sign) {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> has(font, sign))
                .findFirst();
    }

    private static boolean has(Font font, String sign) {
        return font.canDisplayUpTo(sign) < 0;
    }
}
