package io.saoma.device.printer;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes that go to a printer in one go.
///
/// A try that broke off may leave a printer waiting for the rest of a picture, and it would take what comes next for
/// that. So what comes after a torn try begins with a lead of zeros, which fill the longest such rest and otherwise say
/// nothing.
public final class Sheet {

    /// More than 48 rows on the wide paper have: no picture of the till's is sent in larger bands.
    private static final int LONGEST_REST = 4_096;

    private final byte[] lead;
    private final byte[] body;

    private Sheet(byte[] lead, byte[] body) {
        this.lead = lead;
        this.body = body;
    }

    /// For a printer that waits for nothing.
    public static Sheet fresh(byte[] body) {
        return new Sheet(new byte[0], body.clone());
    }

    /// For a printer on which the last try broke off.
    public static Sheet afterTorn(byte[] body) {
        return new Sheet(new byte[LONGEST_REST], body.clone());
    }

    /// What puts nothing on paper.
    byte[] lead() {
        return lead;
    }

    byte[] body() {
        return body;
    }

    /// Both, for a printer that is asked nothing in between.
    public byte[] whole() {
        return ByteBuffer.allocate(lead.length + body.length)
                .put(lead)
                .put(body)
                .array();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sheet sheet && Arrays.equals(lead, sheet.lead) && Arrays.equals(body, sheet.body);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(body);
    }
}
