/// What every screen needs: one door to the JavaFX thread, views, messages, keys, chips and the till's voice.
@org.jspecify.annotations.NullMarked
package io.saoma.ui;
