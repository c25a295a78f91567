package io.saoma.shop.accord;

/// A matter that a till has in common with the others of its shop: its goods, its staff or its settings. All but
/// asking how it stands, as far as was last heard, waits for the network; where nothing is shared there is nothing to
/// do.
public interface InCommon {

    Accord accord();

    /// Up to where it knows the row of its shop.
    Seen known();

    /// Tells from now on, on whatever thread, that it has become another one.
    void onAccord(Runnable subscriber);

    /// Takes over what other tills have changed.
    Accord level();

    /// After the shared book was put back: what this till has is right, from now on for all tills.
    Accord keepOwn();

    /// After the shared book was put back: what stands there is right, and this till gives up what it has.
    Accord takeTheirs();
}
