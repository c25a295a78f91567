package io.saoma.proof.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A body made out of a real message, and the message that it was made of.
final class HostileBody {

    private final Saying saying;
    private final byte[] bytes;

    private HostileBody(Saying saying, byte[] bytes) {
        this.saying = saying;
        this.bytes = bytes;
    }

    Saying saying() {
        return saying;
    }

    byte[] bytes() {
        return bytes;
    }

    static HostileBody of(List<Saying> sayings, SplittableRandom dice) {
        var saying = sayings.get(dice.nextInt(sayings.size()));
        var fields = new ArrayList<Field>();
        saying.fields().forEach((name, value) -> fields.add(new Field(name, value)));
        FieldMutator.mutate(fields, dice);
        Signer.sign(fields, saying.signType(), dice);
        if (dice.nextInt(16) == 0) {
            FieldMutator.mutate(fields, dice);
        }
        var bytes = XmlDress.dressed(fields, dice);
        return new HostileBody(saying, dice.nextInt(3) == 0 ? ByteMutator.mutated(bytes, dice) : bytes);
    }
}
