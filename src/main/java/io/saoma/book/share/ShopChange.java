package io.saoma.book.share;

/// A change of the shop as it travels: an event in the words of the journal, and the till at which it was made.
///
/// @param at as it stands in the journal
public record ShopChange(String kind, String at, String data, int till) {}
