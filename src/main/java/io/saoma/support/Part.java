package io.saoma.support;

/// One file of the parcel, as text that a person can read before it is sent.
///
/// @param name its place in the parcel, for example `log/saoma-2026-03-14.log`
public record Part(String name, String text) {}
