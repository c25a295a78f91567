package io.saoma.device.escpos;

import io.saoma.device.paper.Gbk;
import io.saoma.device.paper.Row;
import io.saoma.device.paper.Row.Barcode;
import io.saoma.device.paper.Row.QrCode;
import io.saoma.device.paper.Row.Text;
import io.saoma.device.paper.Style;
import io.saoma.device.picture.Code128;
import io.saoma.device.picture.Dots;
import io.saoma.device.picture.QrDots;
import io.saoma.device.picture.TextDots;
import io.saoma.device.picture.Typeface;
import java.awt.image.BufferedImage;
import java.util.List;

/// Writes rows for one kind of printer; what its own font does not have goes as a picture of the whole row.
public record EscPos(PrinterKind kind, Typeface typeface) {

    /// Barcodes are 10 mm high, with bars of a quarter of a millimetre where these fit.
    private static final int BARCODE_HEIGHT = 80;

    private static final int MODULE = 2;
    private static final int GAP = 12;
    private static final int TO_THE_CUTTER = 2;
    private static final int TO_THE_EDGE = 5;

    /// Whole paper from start to cut, in whatever state the printer was.
    public byte[] receipt(List<Row> rows) {
        var command = start();
        rows.forEach(row -> write(command, row));
        return end(command).written();
    }

    /// What comes before a receipt that is printed again because the first try broke off: the torn one is cut off.
    public byte[] cutOff() {
        return end(start()).written();
    }

    /// The command that opens the cash drawer, for a job of its own.
    public static byte[] drawer() {
        return new Command().kick().written();
    }

    private Command start() {
        var command = new Command().initialize();
        return kind.chinese() ? command.chinese() : command;
    }

    private Command end(Command command) {
        return kind.cutter() ? command.feedLines(TO_THE_CUTTER).cut() : command.feedLines(TO_THE_EDGE);
    }

    private void write(Command command, Row row) {
        switch (row) {
            case Text text -> write(command, text);
            case Barcode(var number) -> Code128.of(number).ifPresent(code -> write(command, code));
            case QrCode(var content) ->
                QrDots.of(content, kind.paper().dots()).ifPresent(dots -> centered(command, dots));
        }
    }

    private void write(Command command, Text row) {
        if (kind.chinese() && Gbk.knows(row.text())) {
            command.style(row.style()).text(Gbk.bytes(row.text()));
        } else {
            raster(command, new TextDots(typeface, kind.paper()).of(row));
        }
    }

    /// Where the usual bars do not fit, the narrowest that the head can print may.
    private void write(Command command, Code128 code) {
        var width = kind.paper().dots();
        if (code.modules() * MODULE <= width) {
            command.barcode(BarcodeData.of(code), MODULE, BARCODE_HEIGHT).feed(GAP);
        } else if (code.modules() <= width) {
            centered(command, code.dots(1, BARCODE_HEIGHT));
        }
    }

    private void centered(Command command, BufferedImage picture) {
        var paper = Dots.blank(kind.paper().dots(), picture.getHeight() + GAP);
        Dots.put(paper, picture, (paper.getWidth() - picture.getWidth()) / 2, 0);
        raster(command, paper);
    }

    /// The picture is as wide as the paper, so its side does not matter; a printer may think otherwise.
    private static void raster(Command command, BufferedImage picture) {
        command.style(Style.PLAIN).raster(Dots.bytes(picture), picture.getWidth(), picture.getHeight());
    }
}
