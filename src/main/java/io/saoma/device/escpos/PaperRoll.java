package io.saoma.device.escpos;

import io.saoma.device.paper.PaperWidth;
import io.saoma.device.picture.Dots;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The paper that runs through the reader.
final class PaperRoll {

    /// From the cutter down to the head: what was cut last leaves so much blank paper above what is printed next.
    private static final int TO_THE_HEAD = 96;

    private final PaperWidth paper;
    private final List<BufferedImage> strips = new ArrayList<>();
    private final List<BufferedImage> bands = new ArrayList<>();

    PaperRoll(PaperWidth paper) {
        this.paper = paper;
    }

    PaperWidth paper() {
        return paper;
    }

    void print(BufferedImage band) {
        begin();
        bands.add(band);
    }

    void feed(int dots) {
        if (dots > 0) {
            begin();
            bands.add(Dots.blank(paper.dots(), dots));
        }
    }

    private void begin() {
        if (bands.isEmpty()) {
            bands.add(Dots.blank(paper.dots(), TO_THE_HEAD));
        }
    }

    void cut() {
        if (!bands.isEmpty()) {
            strips.add(Dots.below(bands, paper.dots()));
            bands.clear();
        }
    }

    List<BufferedImage> strips() {
        cut();
        return strips;
    }
}
