/// The screen of the till's settings: every value of `settings.toml` as a field, and what can be tried out with it.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.settings;
