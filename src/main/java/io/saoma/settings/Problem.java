package io.saoma.settings;

import java.util.List;

/// One thing that is wrong with the settings, for a screen to make a sentence of (`settings.problem.<code>`).
///
/// Carries no value of the file, for that might be the key.
///
/// @param line counted from 1; 0 where no line is to blame
/// @param key as it is written in the file: `wechat.api_key`; empty where none is to blame
/// @param arguments what the sentence needs, in its order
public record Problem(int line, String key, String code, List<String> arguments) {}
