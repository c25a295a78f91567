package io.saoma.ui.staff;

/// Which of the three PINs is typed.
enum OwnPinStep {
    OLD("ownpin.old"),
    NEW("ownpin.new"),
    AGAIN("ownpin.again");

    private final String key;

    OwnPinStep(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
