package io.saoma.ui.settings;

import io.saoma.ui.Sentence;

/// What is wrong with one value.
///
/// @param path `shop.name`; empty where none is to blame
public record Fault(String path, Sentence what) {}
