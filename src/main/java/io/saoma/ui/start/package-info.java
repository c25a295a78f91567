/// The report of the start: what became of payments that the last run left open, and whether the books are whole.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.start;
