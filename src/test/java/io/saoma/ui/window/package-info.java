/// Tests of the window's frame.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.window;
