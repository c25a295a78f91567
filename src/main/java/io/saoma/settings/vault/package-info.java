/// The vault: the one file in which the API key rests, and what opens it.
@org.jspecify.annotations.NullMarked
package io.saoma.settings.vault;
