/// What is shown before the till opens where a passphrase guards the vault.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.unlock;
