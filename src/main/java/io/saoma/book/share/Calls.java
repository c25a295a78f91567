package io.saoma.book.share;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The calls that PostgreSQL's driver hears on a connection.
///
/// JDBC has no word for them, and compiling against the driver takes annotations that nothing else here needs: so its
/// two methods are called by their names.
final class Calls {

    private static final String CONNECTION = "org.postgresql.PGConnection";
    private static final String CALL = "org.postgresql.PGNotification";

    private Calls() {}

    /// What comes with each call, once there is one; none when the time is over.
    static List<String> await(Connection connection, Duration time) throws SQLException {
        try {
            var driver = Class.forName(CONNECTION);
            var millis = Math.toIntExact(time.toMillis());
            var calls = driver.getMethod("getNotifications", int.class).invoke(connection.unwrap(driver), millis);
            var heard = new ArrayList<String>();
            if (calls instanceof Object[] each) {
                var number = Class.forName(CALL).getMethod("getParameter");
                for (var call : each) {
                    heard.add(String.valueOf(number.invoke(call)));
                }
            }
            return heard;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException broken ? broken : new SQLException(e);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("this driver hears no calls", e);
        }
    }
}
