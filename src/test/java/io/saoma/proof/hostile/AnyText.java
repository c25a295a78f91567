package io.saoma.proof.hostile;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Text of every block of Unicode, and of what keyboards, scanners and input methods leave behind.
final class AnyText {

    private static final String TYPED = "0123456789.,*-¥ ００１２３９．。｡×✕＊−－–￥\u3000\u00a0\t\n"
            + "\0٣४咖啡茶abc'\"<>&]😀👨\u200d👩é\u202e\ufeff\ufffe\ud83d\ude00";

    /// The first code points of all blocks: a block ends where the next one begins.
    private static final List<Integer> BLOCKS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> c == 0 || !Objects.equals(Character.UnicodeBlock.of(c), Character.UnicodeBlock.of(c - 1)))
            .boxed()
            .toList();

    private AnyText() {}

    /// Every block is as likely as every other.
    static int codePoint(SplittableRandom dice) {
        var block = dice.nextInt(BLOCKS.size());
        var end = block + 1 < BLOCKS.size() ? BLOCKS.get(block + 1) : Character.MAX_CODE_POINT + 1;
        return dice.nextInt(BLOCKS.get(block), end);
    }

    static String text(int longest, SplittableRandom dice) {
        var text = new StringBuilder();
        var typed = dice.nextInt(4) > 0;
        for (var n = dice.nextInt(longest + 1); n > 0; n--) {
            if (typed) {
                text.append(TYPED.charAt(dice.nextInt(TYPED.length())));
            } else {
                text.appendCodePoint(codePoint(dice));
            }
        }
        return text.toString();
    }
}
