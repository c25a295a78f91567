package io.saoma.simulator.desk;

/// An answer that is no XML: an account of a day, zipped where that was asked for.
record Paper(String text, boolean zipped) {}
