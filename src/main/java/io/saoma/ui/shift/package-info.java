/// The screen of a shift: the drawer is opened, filled, emptied, counted and handed over here.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.shift;
