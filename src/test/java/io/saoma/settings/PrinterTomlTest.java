package io.saoma.settings;

import static io.saoma.settings.SampleToml.read;
import static io.saoma.settings.SampleToml.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.saoma.settings.Reading.Broken;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a receipt printer stands, in the settings.
class PrinterTomlTest {

    @ParameterizedTest
    @CsvSource({
        "tcp:192.168.1.87, 192.168.1.87, 9100",
        "tcp:printer.shop:9101, printer.shop, 9101",
        "tcp:till-printer:65535, till-printer, 65535"
    })
    void findsAPrinterInTheNetwork(String to, String host, int port) {
        assertEquals(
                new Printer(new Printer.Network(host, port), 58, true, true, false, true),
                ready("[printer]\nto = \"" + to + "\"").printer().orElseThrow());
    }

    @Test
    void findsAPrinterOfThisSystem() {
        assertEquals(
                new Printer.Device(Path.of("/dev/usb/lp0")),
                ready("[printer]\nto = \"device:/dev/usb/lp0\"")
                        .printer()
                        .orElseThrow()
                        .to());
        assertEquals(
                new Printer(new Printer.Queue("POS 80 (copy)"), 80, false, false, true, false),
                ready("[printer]\nto = \"queue:POS 80 (copy)\"\npaper = 80\nchinese = false\ncutter = \"false\"\n"
                                + "answers = true\nautomatic = false")
                        .printer()
                        .orElseThrow());
        assertEquals(
                Optional.empty(), ready("[printer]\npaper = \"80\"").printer(), "prints only where it is told where");
    }

    @ParameterizedTest
    @CsvSource({
        "to, 192.168.1.87", "to, tcp:", "to, tcp:a b", "to, tcp:a:0", "to, tcp:a:65536", "to, device:", "to, queue: ",
        "to, usb:1", "paper, 57", "paper, 58mm", "chinese, yes", "cutter, 1", "answers, TRUE", "automatic, no"
    })
    void namesWhatIsWrongWithAPrinter(String key, String value) {
        var broken = assertInstanceOf(Broken.class, read("[printer]\n" + key + " = \"" + value + "\""));
        assertEquals(List.of(new Problem(2, "printer." + key, key, List.of())), broken.problems());
    }

    @Test
    void takesWhatTheShopSaysOnItsReceipts() {
        assertEquals(
                new Settings.ReceiptText("en", "East", "1 East Road", "0755-1", "Thank you"),
                ready("[receipt]\nlanguage = \"en\"\nbranch = \"East\"\naddress = \"1 East Road\"\nphone = \"0755-1\"\n"
                                + "footer = \"Thank you\"")
                        .receipt());
        assertEquals(Settings.ReceiptText.USUAL, ready("").receipt());
        for (var key : List.of("branch", "address", "phone", "footer")) {
            var broken = assertInstanceOf(Broken.class, read("[receipt]\n" + key + " = \"" + "长".repeat(201) + "\""));
            assertEquals(List.of(new Problem(2, "receipt." + key, key, List.of())), broken.problems());
        }
    }
}
