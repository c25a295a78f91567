package io.saoma;

import io.saoma.book.share.Guest;
import io.saoma.book.share.SharedOwner;
import io.saoma.book.share.SharedPlace;
import io.saoma.ui.Messages;
import io.saoma.ui.Sentence;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The command of the shared book's owner: makes its tables and lets tills and readers in, each as far as it needs.
final class Share {

    private static final String PASSWORD = "SAOMA_SHARE_PASSWORD";
    private static final String AUTHORITY = "--authority";
    private static final Map<Guest, String> OPTIONS =
            new EnumMap<>(Map.of(Guest.TILL, "--tills", Guest.READER, "--readers", Guest.RECEIVER, "--receivers"));

    private final Messages messages;
    private final PrintStream out;
    private final Map<String, String> environment;

    Share(Messages messages, PrintStream out, Map<String, String> environment) {
        this.messages = messages;
        this.out = out;
        this.environment = environment;
    }

    /// 0 when it is ready, 1 when the server refuses, 2 when the words or the password are none.
    ///
    /// @param words the address, the owner, and then `--tills a,b`, `--readers c`, `--receivers d`,
    /// `--authority file`
    int run(List<String> words) {
        var options =
                words.size() < 2 ? Optional.<Map<String, String>>empty() : options(words.subList(2, words.size()));
        if (options.isEmpty() || !SharedPlace.fits(words.getFirst())) {
            return say(2, Sentence.of("owner.usage"));
        }
        var guests = guests(options.get());
        var strange = guests.values().stream()
                .flatMap(List::stream)
                .filter(user -> !Guest.knows(user))
                .findFirst();
        if (strange.isPresent()) {
            return say(2, Sentence.of("owner.user", strange.get()));
        }
        var password = password();
        if (password.isEmpty()) {
            return say(2, Sentence.of("owner.password", PASSWORD));
        }
        var authority = Optional.ofNullable(options.get().get(AUTHORITY)).map(Path::of);
        var place = new SharedPlace(words.getFirst(), words.get(1), password::get, authority);
        return prepare(new SharedOwner(place), guests);
    }

    /// Each option once and with something behind it; empty where one is not known, or stands twice.
    private static Optional<Map<String, String>> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < words.size(); i += 2) {
            var known = OPTIONS.containsValue(words.get(i)) || words.get(i).equals(AUTHORITY);
            if (!known || i + 1 == words.size() || options.put(words.get(i), words.get(i + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }

    private static Map<Guest, List<String>> guests(Map<String, String> options) {
        var guests = new EnumMap<Guest, List<String>>(Guest.class);
        OPTIONS.forEach((guest, option) -> guests.put(
                guest,
                Arrays.stream(options.getOrDefault(option, "").split(",", -1))
                        .filter(user -> !user.isEmpty())
                        .toList()));
        return guests;
    }

    /// Never among the words, where other users of the machine would read it.
    private Optional<String> password() {
        return Optional.ofNullable(environment.get(PASSWORD))
                .or(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword("%s ", messages.text("owner.ask")))
                        .map(String::new));
    }

    private int prepare(SharedOwner owner, Map<Guest, List<String>> guests) {
        var refused = owner.prepare(guests);
        if (refused.isPresent()) {
            return say(1, Sentence.of("owner.refused", refused.get()));
        }
        say(0, Sentence.of("owner.ready"));
        guests.forEach((guest, users) -> users.forEach(user -> say(0, letIn(guest, user))));
        return 0;
    }

    private static Sentence letIn(Guest guest, String user) {
        return switch (guest) {
            case TILL -> Sentence.of("owner.till", user);
            case READER -> Sentence.of("owner.reader", user);
            case RECEIVER -> Sentence.of("owner.receiver", user);
        };
    }

    private int say(int code, Sentence sentence) {
        out.println(messages.say(sentence));
        return code;
    }
}
