/// The window's still skeleton: practice frame, the place for one screen, the strip, the menu and the list of keys.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.window;
