package io.saoma.proof.matrix;

/// What the customer does about the exchange that is spoiled.
enum Customer {
    NEVER_PAYS,
    PAYS_BEFORE,
    PAYS_AFTER
}
