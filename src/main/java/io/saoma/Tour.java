package io.saoma;

import java.io.PrintStream;
import java.nio.file.Path;

final class Tour {
    Tour(Path folder, PrintStream out) {}
    int run() { return 0; }
}
