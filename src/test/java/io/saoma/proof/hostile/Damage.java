package io.saoma.proof.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// What happens to the two files of a journal, at one byte or among its lines.
final class Damage {

    private static final int MOST_BYTES = 700;

    private Damage() {}

    /// Both files again, one of them damaged around the byte that is `at` from the beginning of both.
    static List<byte[]> done(List<byte[]> files, int at, SplittableRandom dice) {
        var damaged = new ArrayList<>(files);
        var which = at < files.getFirst().length ? 0 : 1;
        var place = which == 0 ? at : at - files.getFirst().length;
        if (dice.nextInt(8) == 0) {
            return betweenFiles(damaged, dice);
        }
        var file = files.get(which);
        damaged.set(which, dice.nextInt(6) == 0 ? lines(file, dice) : bytes(file, place, dice));
        return damaged;
    }

    private static byte[] bytes(byte[] file, int at, SplittableRandom dice) {
        var length = 1 + dice.nextInt(Math.min(file.length - at, dice.nextBoolean() ? 4 : MOST_BYTES));
        return switch (dice.nextInt(6)) {
            case 0 -> ByteMutator.spliced(file, at, 1, new byte[] {(byte) (file[at] ^ 1 << dice.nextInt(8))});
            case 1 -> ByteMutator.spliced(file, at, length, new byte[length]);
            case 2 -> ByteMutator.spliced(file, at, length, new byte[0]);
            case 3 -> ByteMutator.spliced(file, at, 0, Arrays.copyOfRange(file, at, at + length));
            case 4 -> ByteMutator.spliced(file, file.length, 0, Arrays.copyOfRange(file, at, at + length));
            default -> Arrays.copyOf(file, at);
        };
    }

    private static byte[] lines(byte[] file, SplittableRandom dice) {
        var lines = new ArrayList<>(List.of(new String(file, ISO_8859_1).split("(?<=\n)")));
        var one = dice.nextInt(lines.size());
        var other = dice.nextInt(lines.size());
        switch (dice.nextInt(4)) {
            case 0 -> lines.add(other, lines.get(one));
            case 1 -> Collections.swap(lines, one, other);
            case 2 -> lines.remove(one);
            default -> lines.set(one, lines.get(one).replaceFirst("\"totalFee\":\\d+", "\"totalFee\":1"));
        }
        return String.join("", lines).getBytes(ISO_8859_1);
    }

    private static List<byte[]> betweenFiles(List<byte[]> files, SplittableRandom dice) {
        var first = files.get(0);
        var second = files.get(1);
        var cut = dice.nextInt(first.length + 1);
        return switch (dice.nextInt(6)) {
            case 0 -> List.of(second, first);
            case 1 -> List.of(first, first);
            case 2 -> List.of(second, second);
            case 3 -> List.of(first, ByteMutator.spliced(second, 0, 0, Arrays.copyOf(first, cut)));
            case 4 -> List.of(Arrays.copyOf(first, lineEnd(first, cut)), second);
            default -> List.of(first, Arrays.copyOf(second, lineEnd(second, cut % second.length)));
        };
    }

    /// An older file back: whole lines, but fewer.
    private static int lineEnd(byte[] file, int from) {
        var end = from;
        while (end > 0 && file[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
