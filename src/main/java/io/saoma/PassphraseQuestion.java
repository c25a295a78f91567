package io.saoma;

import io.saoma.settings.vault.Passphrase;
import io.saoma.ui.unlock.Purpose;
import java.io.IOException;

/// Asks a person for a passphrase until one does what it is for.
@FunctionalInterface
interface PassphraseQuestion {

    /// False where the person gives up.
    boolean ask(Purpose purpose, Use use);

    /// What a passphrase is tried on; false where it is the wrong one.
    @FunctionalInterface
    interface Use {

        boolean with(Passphrase passphrase) throws IOException;
    }
}
