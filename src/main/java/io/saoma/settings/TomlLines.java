package io.saoma.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tomlj.TomlParseResult;

/// Changes one value in the lines of a TOML text; where a key stands commented out, its value goes beneath that line.
final class TomlLines {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern HEADER = Pattern.compile("\\s*\\[[^\\[\\]]+]\\s*(#.*)?");
    private static final Pattern SLEEPING_HEADER = Pattern.compile("\\s*#\\s*\\[\\s*([A-Za-z_]+)\\s*]\\s*");
    private static final Pattern ASLEEP = Pattern.compile("\\s*(#.*)?");
    private static final Pattern PAIR = Pattern.compile("(?<key>\\s*[\"']?[A-Za-z_]+[\"']?\\s*=\\s*)"
            + "(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*+'|[^\\s#\"'\\[{][^\\s#\"'\\[{]*+)"
            + "(?<rest>\\s*(?<comment>#.*)?)");

    private final List<String> lines;
    private final TomlParseResult toml;
    private final String lineEnd;

    TomlLines(String text, TomlParseResult toml) {
        lines = new ArrayList<>(
                LINE.matcher(text).results().map(MatchResult::group).toList());
        this.toml = toml;
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// The new text; empty where the line is not a plain one.
    Optional<String> with(Change change) {
        var key = toml.inputPositionOf(List.of(change.table(), change.key()));
        var table = toml.inputPositionOf(List.of(change.table()));
        var done = key != null
                ? replace(key.line() - 1, change)
                : table != null ? add(table.line() - 1, change) : addTable(change);
        return done ? Optional.of(String.join("", lines)) : Optional.empty();
    }

    private boolean replace(int at, Change change) {
        var body = body(at);
        var pair = PAIR.matcher(body);
        if (!pair.matches()) {
            return false;
        }
        var end = lines.get(at).substring(body.length());
        if (!change.value().isEmpty()) {
            lines.set(at, pair.group("key") + TomlValue.of(change) + pair.group("rest") + end);
        } else if (pair.group("comment") == null) {
            lines.remove(at);
        } else {
            lines.set(at, pair.group("comment") + end);
        }
        return true;
    }

    private boolean add(int header, Change change) {
        if (!HEADER.matcher(body(header)).matches()) {
            return false;
        }
        var asleep = Pattern.compile("\\s*#\\s*" + Pattern.quote(change.key()) + "\\s*=.*");
        var at = header + 1;
        for (var i = header + 1; i < lines.size() && !begins(i); i++) {
            if (asleep.matcher(body(i)).matches()) {
                at = i + 1;
                break;
            }
        }
        insert(at, change.key() + " = " + TomlValue.of(change));
        return true;
    }

    private boolean addTable(Change change) {
        var header = "[" + change.table() + "]";
        var at = sleeping(change.table());
        if (at < 0) {
            at = lines.size();
            if (at > 0) {
                insert(at++, "");
            }
        }
        insert(at, header);
        return add(at, change);
    }

    /// Beneath the line where the table stands commented out and nothing but comments follows; -1 where it does not.
    private int sleeping(String table) {
        for (var i = 0; i < lines.size(); i++) {
            var header = SLEEPING_HEADER.matcher(body(i));
            if (header.matches() && header.group(1).equals(table) && nothingAwake(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean nothingAwake(int from) {
        for (var i = from; i < lines.size() && !HEADER.matcher(body(i)).matches(); i++) {
            if (!ASLEEP.matcher(body(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /// Whether another table begins there, be it commented out.
    private boolean begins(int at) {
        return HEADER.matcher(body(at)).matches()
                || SLEEPING_HEADER.matcher(body(at)).matches();
    }

    private void insert(int at, String line) {
        if (at > 0 && !lines.get(at - 1).endsWith("\n")) {
            lines.set(at - 1, lines.get(at - 1) + lineEnd);
        }
        lines.add(at, line + lineEnd);
    }

    private String body(int at) {
        return lines.get(at).replaceFirst("\r?\n$", "");
    }
}
