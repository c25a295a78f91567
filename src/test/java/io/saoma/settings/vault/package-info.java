@org.jspecify.annotations.NullMarked
package io.saoma.settings.vault;
