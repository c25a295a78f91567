package io.saoma.sale.staff;

/// What is kept of a PIN: enough to know it again, for whoever has the pepper too.
///
/// @param salt in Base64
/// @param rounds how often it was stretched
/// @param hash in Base64
/// @param pepper the name of the pepper that it was made with, which tells nothing of it
public record PinHash(String salt, int rounds, String hash, String pepper) {

    @Override
    public String toString() {
        return "PinHash[hidden]";
    }
}
