package io.saoma.sale.staff;

/// What PINs are hashed with, for those who can open it.
///
/// @param name as it stands in the hashes of PINs, which tells nothing of it
/// @param sealed in Base64
public record SealedPepper(String name, String sealed) {

    @Override
    public String toString() {
        return "SealedPepper[" + name + "]";
    }
}
