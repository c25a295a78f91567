/// Tests of the start report.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.start;
