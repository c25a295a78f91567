package io.saoma.shop.settings;

import java.util.Map;

/// The settings file of this till, as far as it is the shop's.
public interface TillSettings {

    /// What it says for each of the shop's settings, by their paths; nothing at all where it cannot be read.
    Map<String, String> values();

    /// Has it say this, where that can be done with care; what it does not know it leaves alone.
    ///
    /// @return what stood there of that which is another one now
    Map<String, String> write(Map<String, String> values);
}
