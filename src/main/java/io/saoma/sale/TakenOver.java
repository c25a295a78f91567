package io.saoma.sale;

/// A till has taken over what was changed, here or at another till, from a row of changes that all tills of a shop
/// have in common.
public interface TakenOver extends ShopEvent {

    /// Whose row it is.
    String shop();

    /// The number of the change there.
    long version();

    /// Where it was changed.
    int till();

    ShopEvent change();
}
