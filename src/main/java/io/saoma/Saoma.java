package io.saoma;

import java.util.List;

/// Where the till starts: reads the command line and does what it says.
public final class Saoma {

    private Saoma() {}

    static void main(String[] args) {
        System.out.println("saoma " + List.of(args));
    }
}
