package io.saoma.book;

import io.saoma.sale.BusinessDay;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements of one `.sql` file beside this class, each under its name, on one connection.
public final class Sql implements AutoCloseable {

    /// H2 takes a little more than a million characters; the journal has the rest.
    private static final int LONGEST = 1_000_000;

    /// Each file is read once.
    private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    /// Where a part that several statements share is put in.
    private static final Pattern PART = Pattern.compile("⟨([a-z-]+)⟩");

    private final Connection connection;
    private final Function<String, Wording> wording;
    private final Map<String, String> texts;
    private final Map<String, Prepared> prepared = new HashMap<>();

    private record Prepared(PreparedStatement statement, Wording wording) {}

    /// Statements for H2, which knows values by their numbers.
    Sql(Connection connection, String file) {
        this(connection, Sql.class, file, Wording::asItStands);
    }

    /// Statements for any engine.
    ///
    /// @param given what stands for each `?name`
    Sql(Connection connection, String file, Map<String, String> words, Function<String, Optional<?>> given) {
        this(connection, Sql.class, file, text -> Wording.numbered(text, words, given));
    }

    /// Statements for any engine.
    ///
    /// @param beside the class beside which the file lies
    /// @param words what is put in for each `:word`
    public Sql(Connection connection, Class<?> beside, String file, Map<String, String> words) {
        this(connection, beside, file, text -> Wording.numbered(text, words, _ -> Optional.empty()));
    }

    private Sql(Connection connection, Class<?> beside, String file, Function<String, Wording> wording) {
        this.connection = connection;
        this.wording = wording;
        this.texts = KNOWN.computeIfAbsent(file, _ -> statements(text(beside, file)));
    }

    static Map<String, String> statements(String file) {
        var texts = new HashMap<String, String>();
        Arrays.stream(file.split("(?m)^-- :"))
                .skip(1)
                .map(part -> part.split("\n", 2))
                .forEach(part -> texts.put(part[0].strip(), whole(bare(part[1]), texts)));
        return texts;
    }

    /// Without the remarks, which mostly stand above the statement after it.
    private static String bare(String text) {
        return text.replaceAll("(?m)^--.*$", "").strip();
    }

    /// Puts into a text those parts of statements that stand before it in its file.
    private static String whole(String text, Map<String, String> texts) {
        return PART.matcher(text)
                .replaceAll(named ->
                        Matcher.quoteReplacement(Objects.requireNonNull(texts.get("+" + named.group(1)), text)));
    }

    /// Makes of one row what is wanted of it.
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// A text that may be longer than a VARCHAR.
    record LongText(String text) {}

    static String text(String file) {
        return text(Sql.class, file);
    }

    private static String text(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void run(String name, @Nullable Object... values) throws SQLException {
        bound(name, values).execute();
    }

    /// How many rows it has changed.
    public int change(String name, @Nullable Object... values) throws SQLException {
        return bound(name, values).executeUpdate();
    }

    public <T> List<T> list(String name, Row<T> row, @Nullable Object... values) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = bound(name, values).executeQuery()) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }

    public <T> Optional<T> first(String name, Row<T> row, @Nullable Object... values) throws SQLException {
        return list(name, row, values).stream().findFirst();
    }

    boolean has(String name, @Nullable Object... values) throws SQLException {
        return !list(name, _ -> true, values).isEmpty();
    }

    /// A time as it was given to this class.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private PreparedStatement bound(String name, @Nullable Object... values) throws SQLException {
        var known = prepared(name);
        var placed = known.wording().placed(values);
        for (var i = 0; i < placed.size(); i++) {
            bind(known.statement(), i + 1, placed.get(i));
        }
        return known.statement();
    }

    private Prepared prepared(String name) throws SQLException {
        var known = prepared.get(name);
        if (known == null) {
            var worded = wording.apply(Objects.requireNonNull(texts.get(name), name));
            known = new Prepared(connection.prepareStatement(worded.text()), worded);
            prepared.put(name, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant at ->
                statement.setObject(index, at.atZone(BusinessDay.ZONE).toOffsetDateTime());
            case LongText(var text) when text.length() <= LONGEST -> statement.setString(index, text);
            case String text when text.length() > LONGEST -> statement.setString(index, text.substring(0, LONGEST));
            case LongText(var text) -> statement.setCharacterStream(index, new StringReader(text));
            case null, default -> statement.setObject(index, value);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var each : prepared.values()) {
            each.statement().close();
        }
        prepared.clear();
    }
}
