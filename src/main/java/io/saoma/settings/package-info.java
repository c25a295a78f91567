/// The till's settings: where its home is, what `settings.toml` says there, and what is wrong with it.
@org.jspecify.annotations.NullMarked
package io.saoma.settings;
