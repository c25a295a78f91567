package io.saoma.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/// Makes the sound of small bells out of sine waves, in the form that every sound of the till has: 16 bit, one
/// channel.
final class Tone {

    private static final float RATE = 22_050;
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private static final double BETWEEN = 0.16;
    private static final double LENGTH = 0.9;
    private static final double ATTACK = 0.004;
    private static final double FADE = 0.18;
    private static final double LOUDNESS = 0.35;

    private Tone() {}

    /// One bell after the other, each ringing on under the next.
    static byte[] bells(double... hertz) {
        var samples = (int) (RATE * (LENGTH + BETWEEN * (hertz.length - 1)));
        var sound = ByteBuffer.allocate(samples * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < samples; i++) {
            var level = 0.0;
            for (var bell = 0; bell < hertz.length; bell++) {
                level += bell(hertz[bell], i / RATE - bell * BETWEEN);
            }
            sound.putShort((short) (Short.MAX_VALUE * Math.clamp(level, -1, 1)));
        }
        return sound.array();
    }

    /// The level of a bell so many seconds after it was struck: a note with a little of its octave, dying away.
    private static double bell(double hertz, double time) {
        if (time < 0) {
            return 0;
        }
        var end = Math.clamp((LENGTH - time) / 0.05, 0, 1);
        var envelope = Math.min(1, time / ATTACK) * Math.exp(-time / FADE) * end;
        var angle = 2 * Math.PI * hertz * time;
        return LOUDNESS * envelope * (Math.sin(angle) + 0.3 * Math.sin(2 * angle) + 0.1 * Math.sin(3 * angle));
    }
}
