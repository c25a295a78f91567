package io.saoma.ui.settings;

import io.saoma.ui.Sentence;

/// What came of trying something out.
public record Tried(Sentence said, boolean wrong) {}
