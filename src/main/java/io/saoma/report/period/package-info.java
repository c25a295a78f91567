/// A day, a week or a month in figures, and beside the one before.
@org.jspecify.annotations.NullMarked
package io.saoma.report.period;
