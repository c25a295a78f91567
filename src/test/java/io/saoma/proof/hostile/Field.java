package io.saoma.proof.hostile;

/// One element of a message in the making; names may repeat.
record Field(String name, String value) {

    Field named(String other) {
        return new Field(other, value);
    }

    Field saying(String other) {
        return new Field(name, other);
    }
}
