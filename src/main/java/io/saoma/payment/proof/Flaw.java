package io.saoma.payment.proof;

/// What can be wrong with the settings, as far as WeChat's answers tell it.
public enum Flaw {
    /// WeChat finds the sign wrong: another key, or another way to sign.
    SIGN,
    /// There is no such merchant number.
    MERCHANT,
    /// There is no such appid.
    APPID,
    /// Merchant number and appid do not belong together.
    PAIR,
    /// The merchant may not use this product.
    NO_RIGHT,
    /// Whoever answered does not know the key, or answers for another merchant.
    STRANGER,
    /// The name of the server leads nowhere.
    NO_HOST,
    /// Nobody answers there.
    UNREACHABLE,
    /// Nobody vouches for the server.
    UNTRUSTED,
    /// Something else than WeChat answered: a page, a gate of the network.
    BETWEEN,
    /// No answer came in time, or it broke off.
    TIMEOUT,
    /// WeChat cannot say just now.
    BUSY,
    /// WeChat does not take the merchant's certificate.
    CERTIFICATE,
    /// Something that nobody has foreseen.
    OTHER
}
