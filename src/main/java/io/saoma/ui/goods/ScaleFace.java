package io.saoma.ui.goods;

import io.saoma.ui.Sentence;

/// What is said about the labels of the scale while they are typed.
///
/// @param wrong whether it is about something that did not work
record ScaleFace(Sentence said, boolean wrong) {}
