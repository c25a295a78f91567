package io.saoma.settings;

import io.saoma.settings.Printer.Device;
import io.saoma.settings.Printer.Network;
import io.saoma.settings.Printer.Queue;
import io.saoma.settings.Printer.Way;
import io.saoma.settings.Settings.ReceiptText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads `[printer]` and `[receipt]`: where the paper comes out, and what the shop wants to say on it.
final class PrinterSection {

    private static final Pattern NETWORK = Pattern.compile("tcp:([0-9A-Za-z][0-9A-Za-z.-]{0,252})(?::(\\d{1,5}))?");
    private static final String DEVICE = "device:";
    private static final String QUEUE = "queue:";
    private static final int RAW_PORT = 9100;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_TEXT = 200;

    private PrinterSection() {}

    /// None where the section does not say where it is.
    static Optional<Printer> printer(Section printer) {
        var to = printer.text("to", text -> way(text).isPresent()).flatMap(PrinterSection::way);
        var paper = printer.word("paper", Set.of("58", "80")).orElse("58");
        var chinese = flag(printer, "chinese", true);
        var cutter = flag(printer, "cutter", true);
        var answers = flag(printer, "answers", false);
        var automatic = flag(printer, "automatic", true);
        return to.map(way -> new Printer(way, paper.equals("80") ? 80 : 58, chinese, cutter, answers, automatic));
    }

    static ReceiptText receipt(Section receipt) {
        Predicate<String> speakable = text -> text.codePointCount(0, text.length()) <= LONGEST_TEXT
                && text.codePoints().noneMatch(Character::isISOControl);
        return new ReceiptText(
                receipt.text("language", Set.of("zh", "en")::contains).orElse("zh"),
                receipt.text("branch", speakable).orElse(""),
                receipt.text("address", speakable).orElse(""),
                receipt.text("phone", speakable).orElse(""),
                receipt.text("footer", speakable).orElse(""));
    }

    private static boolean flag(Section section, String key, boolean usual) {
        return section.word(key, Set.of("true", "false"))
                .map(Boolean::parseBoolean)
                .orElse(usual);
    }

    private static Optional<Way> way(String text) {
        var network = NETWORK.matcher(text);
        if (network.matches()) {
            var port = network.group(2) == null ? RAW_PORT : Integer.parseInt(network.group(2));
            return port > 0 && port <= LAST_PORT ? Optional.of(new Network(network.group(1), port)) : Optional.empty();
        }
        if (text.startsWith(QUEUE)) {
            return named(text, QUEUE).map(Queue::new);
        }
        return text.startsWith(DEVICE) ? named(text, DEVICE).flatMap(PrinterSection::device) : Optional.empty();
    }

    private static Optional<String> named(String text, String prefix) {
        return Optional.of(text.substring(prefix.length())).filter(name -> !name.isBlank());
    }

    private static Optional<Way> device(String name) {
        try {
            return Optional.of(new Device(Path.of(name)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
