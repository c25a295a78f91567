package io.saoma.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saoma.book.DeskBook.Scope;
import io.saoma.book.JournalFormat.BadLine;
import io.saoma.book.Orders.SaleRow;
import io.saoma.sale.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The tables of a shared book, as they are asked: one question, one connection.
record SharedLedger(Lender lender, Map<String, String> words, Scope scope) implements AnyLedger {

    /// Beyond every sale, in whichever direction a list goes.
    private static final Object[] NEWEST = {Instant.parse("9999-01-01T00:00:00Z"), "", 0, 0L};

    private static final Object[] OLDEST = {Instant.parse("1970-01-02T00:00:00Z"), "", 0, 0L};

    SharedLedger of(Scope other) {
        return new SharedLedger(lender, words, other);
    }

    @Override
    public <T> T ask(Question<T> question) {
        try (var loan = lender.lend();
                var sql = new Sql(loan.connection(), "desk.sql", words, this::given)) {
            var answer = question.of(new Tables(sql));
            loan.sound();
            return answer;
        } catch (SQLException e) {
            throw new BookException("the shared book does not answer", e);
        }
    }

    private Optional<?> given(String name) {
        return switch (name) {
            case "shop" -> scope.shop();
            case "till" -> scope.till();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public AnyLedger within(Optional<String> shop) {
        return shop.isPresent() ? of(new Scope(shop, scope.till())) : this;
    }

    @Override
    public Object[] before(Optional<SaleRow> last) {
        return last.map(SharedLedger::place).orElse(NEWEST);
    }

    @Override
    public Object[] after(Optional<SaleRow> last) {
        return last.map(SharedLedger::place).orElse(OLDEST);
    }

    private static Object[] place(SaleRow row) {
        return new Object[] {row.at(), row.shop().orElse(""), row.number().till(), row.line()};
    }

    /// The tables of one connection.
    private record Tables(Sql questions) implements LedgerTables {

        @Override
        public RefundRows refunds() {
            return new RefundRows(questions, this::event);
        }

        @Override
        public Optional<Event> event(ResultSet row) throws SQLException {
            try {
                var line = JournalFormat.read(row.getString("line").getBytes(UTF_8));
                return EventCodec.event(line.kind(), line.at(), line.data());
            } catch (BadLine e) {
                throw new BookException("a line of the shared book was changed", e);
            }
        }
    }
}
