package io.saoma;

/// Where the till starts: reads the command line and does what it says.
public final class Saoma {

    private Saoma() {}

    static void main(String[] args) {
        System.out.println("saoma " + args.length);
    }
}
