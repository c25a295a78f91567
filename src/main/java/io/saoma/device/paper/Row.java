package io.saoma.device.paper;

/// One thing across the paper; a receipt is a list of them.
public sealed interface Row {

    /// A line of text, which holds no sign that could be a command to a printer.
    record Text(String text, Style style) implements Row {

        public Text {
            text = Printable.of(text);
        }
    }

    /// The number of a sale for a scanner, as CODE128; left out where it cannot be one.
    record Barcode(String number) implements Row {}

    /// A link for a phone; left out where it is too long for one.
    record QrCode(String content) implements Row {}
}
