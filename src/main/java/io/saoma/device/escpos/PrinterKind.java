package io.saoma.device.escpos;

import io.saoma.device.paper.PaperWidth;

/// What has to be known of a printer before anything is written for it.
///
/// @param chinese whether it has a Chinese font of its own; without one all text goes as pictures
/// @param cutter whether it cuts the paper; without one it is fed far enough to be torn off
public record PrinterKind(PaperWidth paper, boolean chinese, boolean cutter) {}
