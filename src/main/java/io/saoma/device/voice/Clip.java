package io.saoma.device.voice;

/// A spoken word, or a phrase that is always the same, out of those that ship with the till.
///
/// @param word the name of the sound's file: what is said in English, in Chinese how it is said, as in `yi4`
public record Clip(Voice voice, String word) {

    public static Clip paid(Voice voice) {
        return new Clip(voice, "paid");
    }

    public static Clip late(Voice voice) {
        return new Clip(voice, "late");
    }
}
