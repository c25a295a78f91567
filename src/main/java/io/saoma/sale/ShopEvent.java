package io.saoma.sale;

/// Something that has happened to the shop itself, its goods, its staff or its settings: all of these tell how it
/// is now, and are read again at each start.
public interface ShopEvent extends Event {}
