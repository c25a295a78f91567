/// The questions of the orders screen, asked of a real ledger.
@org.jspecify.annotations.NullMarked
package io.saoma.report;
