/// The screen of the day, the week and the month in figures, from which they go onto paper and into files.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.report;
