package io.saoma.simulator;

import io.saoma.simulator.wire.Merchant;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks of a simulator that runs alone; without words it is the practice merchant on a free port.
record StandaloneOptions(
        int port, Merchant merchant, @Nullable Duration payAfter) {

    static final String USAGE =
            "simulate [--port 0-65535] [--appid ID] [--mch-id DIGITS] [--key 32-CHARACTERS] [--pay-after SECONDS]";

    /// The exception's message is a sentence for the one who typed.
    static StandaloneOptions parse(String... args) {
        var practice = Merchant.practice();
        var options = new Draft(practice.appid(), practice.mchId(), practice.apiKey());
        var words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            var option = words.removeFirst();
            options.take(option, words.pollFirst());
        }
        return options.finished();
    }

    private static final class Draft {

        private int port;
        private @Nullable Duration payAfter;
        private String appid;
        private String mchId;
        private String key;

        private Draft(String appid, String mchId, String key) {
            this.appid = appid;
            this.mchId = mchId;
            this.key = key;
        }

        private void take(String option, @Nullable String value) {
            switch (option) {
                case "--port" -> port = number(option, value, 65_535);
                case "--pay-after" -> payAfter = Duration.ofSeconds(number(option, value, 86_400));
                case "--appid" -> appid = text(option, value);
                case "--mch-id" -> mchId = text(option, value);
                case "--key" -> key = text(option, value);
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }

        private StandaloneOptions finished() {
            return new StandaloneOptions(port, new Merchant(appid, mchId, key), payAfter);
        }

        private static String text(String option, @Nullable String value) {
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value behind it");
            }
            return value;
        }

        private static int number(String option, @Nullable String value, int most) {
            var text = text(option, value);
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException(option + " needs a number from 0 to " + most + ", not " + text);
            }
            return Integer.parseInt(text);
        }
    }
}
