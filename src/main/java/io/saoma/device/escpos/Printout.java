package io.saoma.device.escpos;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Dots;
import java.awt.image.BufferedImage;
import java.util.List;

/// What a printer makes of the bytes that it gets.
///
/// @param strips the pieces of paper, cut apart; the last one may still hang in the printer
/// @param lines what was sent as text, line by line
/// @param strange what it would not understand
/// @param kicks how often the drawer opened
public record Printout(
        PaperWidth paper, List<BufferedImage> strips, List<String> lines, List<Strange> strange, int kicks) {

    public Printout {
        strips = List.copyOf(strips);
        lines = List.copyOf(lines);
        strange = List.copyOf(strange);
    }

    /// All paper in one piece.
    public BufferedImage picture() {
        return Dots.below(strips, paper.dots());
    }
}
