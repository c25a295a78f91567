package io.saoma.ui.settings;

import java.time.Instant;
import java.util.Optional;

/// How far the till has come with WeChat.
///
/// @param appid and mchId: empty where there is none
/// @param key whether it is in the vault
/// @param certificate until when it is good; empty where there is none that can be read
public record Standing(String appid, String mchId, boolean key, Optional<Instant> certificate) {}
