package io.saoma.ui.live;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Proof;
import io.saoma.ui.Sentence;
import java.io.IOException;
import java.util.Optional;

/// What the way to real money needs done; the first five are called aside.
public interface LiveDeeds {

    /// What the settings say already; never the key.
    Entries now() throws IOException;

    /// What the rules of the settings find wrong with what was typed on this page.
    Optional<Sentence> fault(Entries entries, Step step) throws IOException;

    /// What the chosen certificate looks like.
    CertificateLook certificate(Entries entries);

    /// Has WeChat say whether all of it is right; saves nothing.
    Proof prove(Entries entries) throws IOException;

    /// Saves it; says what keeps it from being saved.
    Optional<Sentence> save(Entries entries) throws IOException;

    /// What has to end before the till can open anew.
    Optional<Sentence> hindrance();

    /// The same, and where nothing hinders it, the till closes and opens as a real one.
    Optional<Sentence> reopen();

    void leave();
}
