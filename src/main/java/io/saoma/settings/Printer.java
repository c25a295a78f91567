package io.saoma.settings;

import java.nio.file.Path;

/// The receipt printer beside the till, and how it is used.
///
/// @param paper the width of its roll in millimetres: 58 or 80
/// @param chinese whether it has a Chinese font of its own
/// @param cutter whether it cuts the paper
/// @param answers whether it tells its state when it is asked; only over the network
/// @param automatic whether every sale gets its receipt by itself
public record Printer(Way to, int paper, boolean chinese, boolean cutter, boolean answers, boolean automatic) {

    /// How the bytes come to it.
    public sealed interface Way {}

    /// Over the network, raw.
    public record Network(String host, int port) implements Way {}

    /// Through a device file of this system.
    public record Device(Path path) implements Way {}

    /// Through a print queue of this system, under the name that the system shows.
    public record Queue(String name) implements Way {}
}
