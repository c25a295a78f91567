package io.saoma.wechat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A way to WeChat that ends in this machine: every call gets the same answer, and what was asked is kept.
final class FakeWire implements Wire {

    /// One request as it was handed over.
    record Sent(String path, Map<String, String> fields) {}

    private interface Answer {
        byte[] give() throws SilenceException;
    }

    private final Answer answer;
    private final List<Sent> sent = new ArrayList<>();

    private FakeWire(Answer answer) {
        this.answer = answer;
    }

    static FakeWire saying(byte[] body) {
        return new FakeWire(body::clone);
    }

    static FakeWire silent(String code) {
        return new FakeWire(() -> {
            throw new SilenceException(true, code);
        });
    }

    List<Sent> sent() {
        return sent;
    }

    @Override
    public byte[] post(String path, byte[] body) throws SilenceException {
        try {
            sent.add(new Sent(path, new FlatXml().read(body)));
        } catch (UnreadableException e) {
            throw new AssertionError("what is sent is no flat XML", e);
        }
        return answer.give();
    }

    @Override
    public byte[] fetch(String path, byte[] body) throws SilenceException {
        return post(path, body);
    }

    @Override
    public Optional<Duration> greet() {
        return Optional.empty();
    }

    @Override
    public void dropIdle() {
        // keeps nothing
    }

    @Override
    public void close() {
        // holds nothing
    }
}
