package io.saoma.device.receipt;

/// The languages in which a receipt can be printed; the shop chooses one, not the customer.
public enum Language {
    CHINESE,
    ENGLISH;

    Words words() {
        return this == CHINESE ? Words.CHINESE : Words.ENGLISH;
    }
}
