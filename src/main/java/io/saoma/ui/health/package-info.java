/// The screen that says whether everything is there that a shop needs before it opens.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.health;
