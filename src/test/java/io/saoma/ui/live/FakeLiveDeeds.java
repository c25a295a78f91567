package io.saoma.ui.live;

import io.saoma.payment.proof.CertificateLook;
import io.saoma.payment.proof.Proof;
import io.saoma.ui.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A till whose settings want a key of 32 characters, and a WeChat that says what it is told to.
final class FakeLiveDeeds implements LiveDeeds {

    static final String KEY = "0123456789abcdefABCDEF0123456789";

    final List<String> heard = new ArrayList<>();
    final List<Entries> saved = new ArrayList<>();
    Proof proof = new Proof.Proven();
    CertificateLook look = new CertificateLook.Sound(Instant.EPOCH);
    Optional<Sentence> hindrance = Optional.empty();
    Entries said = new Entries(Map.of(Step.SHOP, "一号店", Step.TILL, "1"), false);

    @Override
    public Entries now() {
        return said;
    }

    @Override
    public Optional<Sentence> fault(Entries entries, Step step) {
        var typed = entries.of(step);
        return step == Step.KEY && typed.length() != KEY.length()
                ? Optional.of(Sentence.of("settings.apiKey", typed.length()))
                : Optional.empty();
    }

    @Override
    public CertificateLook certificate(Entries entries) {
        return look;
    }

    @Override
    public Proof prove(Entries entries) {
        heard.add("asked");
        return proof;
    }

    @Override
    public Optional<Sentence> save(Entries entries) {
        saved.add(entries);
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> hindrance() {
        return hindrance;
    }

    @Override
    public Optional<Sentence> reopen() {
        heard.add("reopened");
        return hindrance;
    }

    @Override
    public void leave() {
        heard.add("left");
    }
}
