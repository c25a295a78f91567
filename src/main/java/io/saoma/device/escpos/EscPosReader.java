package io.saoma.device.escpos;

import io.saoma.device.paper.Gbk;
import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Typeface;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads bytes as a printer does, and shows the paper: what the till shows before it prints, and what tests look at.
///
/// It knows the commands that the till writes; whatever else comes is told and not passed over.
public final class EscPosReader {

    private static final int SHOWN = 16;

    private final ByteBuffer bytes;
    private final PaperRoll roll;
    private final PrintHead head;
    private final List<Strange> strange = new ArrayList<>();
    private boolean chinese;
    private int kicks;

    private EscPosReader(byte[] bytes, PaperWidth paper, Typeface typeface) {
        this.bytes = ByteBuffer.wrap(bytes);
        roll = new PaperRoll(paper);
        head = new PrintHead(roll, typeface);
    }

    /// Never throws, whatever the bytes are.
    public static Printout read(byte[] bytes, PaperWidth paper, Typeface typeface) {
        return new EscPosReader(bytes, paper, typeface).read();
    }

    private Printout read() {
        while (bytes.hasRemaining()) {
            var start = bytes.position();
            if (!understood()) {
                complain(start);
            }
        }
        if (!head.done()) {
            complain(bytes.limit());
        }
        return new Printout(roll.paper(), roll.strips(), head.lines(), strange, kicks);
    }

    private boolean understood() {
        try {
            return obeyed(next());
        } catch (BufferUnderflowException _) {
            bytes.position(bytes.limit());
            return false;
        }
    }

    private boolean obeyed(int first) {
        return switch (first) {
            case Command.NUL -> true;
            case Command.LF -> head.lineFeed();
            case Command.DLE -> next() == Command.EOT && next() <= 4;
            case Command.ESC -> esc(next());
            case Command.FS -> fs(next());
            case Command.GS -> gs(next());
            default -> sign(first);
        };
    }

    private boolean esc(int name) {
        return switch (name) {
            case '@' -> initialize();
            case 'a' -> head.align(next());
            case 'E' -> head.bold(next());
            case 'J' -> head.feed(next());
            case 'd' -> head.feedLines(next());
            case 'p' -> kick();
            default -> false;
        };
    }

    private boolean fs(int name) {
        chinese = name == '&';
        return name == '&' || name == '.';
    }

    private boolean gs(int name) {
        return switch (name) {
            case '!' -> head.size(next());
            case 'H' -> next() == 0;
            case 'h' -> head.barcodeHeight(next());
            case 'w' -> head.module(next());
            case 'k' -> barcode();
            case 'v' -> raster();
            case 'V' -> next() == Command.FEED_AND_CUT && head.feed(next()) && head.cut();
            case 'r' -> next() <= 2;
            default -> false;
        };
    }

    private boolean initialize() {
        chinese = false;
        return head.initialize();
    }

    private boolean kick() {
        var drawer = next();
        bytes(2);
        kicks++;
        return drawer <= 1;
    }

    private boolean barcode() {
        return next() == Command.CODE128
                && BarcodeReading.of(bytes(next())).map(head::barcode).orElse(false);
    }

    private boolean raster() {
        var plain = next() == '0' && next() == 0;
        var across = next() + (next() << 8);
        var height = next() + (next() << 8);
        var dots = bytes((long) across * height);
        return plain && dots.length > 0 && head.raster(dots, across * 8, height);
    }

    private boolean sign(int first) {
        if (first >= ' ' && first <= '~') {
            return head.type(Character.toString(first));
        }
        if (!chinese || first < 0x81 || first == 0xFF) {
            return false;
        }
        var sign = Gbk.text(new byte[] {(byte) first, (byte) next()});
        return Gbk.knows(sign) && head.type(sign);
    }

    private int next() {
        return bytes.get() & 0xFF;
    }

    private byte[] bytes(long count) {
        if (count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        var all = new byte[(int) count];
        bytes.get(all);
        return all;
    }

    private void complain(int start) {
        var end = Math.min(bytes.position(), start + SHOWN);
        strange.add(new Strange(start, HexFormat.of().formatHex(bytes.array(), start, end)));
    }
}
