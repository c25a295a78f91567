package io.saoma.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What the till is built on, and under which licences.
public final class Licences {

    private Licences() {}

    public static Part part() {
        try (var text = Licences.class.getResourceAsStream("licences.txt")) {
            if (text == null) {
                throw new IllegalStateException("licences.txt is missing from the till");
            }
            return new Part("licences.txt", new String(text.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
