package io.saoma.device.printer;

/// What came of one try to print.
public sealed interface Outcome {

    /// The printer said so where it is asked; else it has been given everything.
    record Printed() implements Outcome {}

    /// Nothing of the sheet has been given to the printer.
    record Failed(Trouble why) implements Outcome {}

    /// Some of it may be on paper, or all.
    record Doubtful(Trouble why) implements Outcome {}
}
