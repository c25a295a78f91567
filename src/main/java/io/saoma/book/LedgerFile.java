package io.saoma.book;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The file of the ledger: how it is opened, and how a bad one is set aside without ever being deleted.
///
/// @param name without its ending
record LedgerFile(Path home, String name, Disk disk) {

    private static final String OPTIONS =
            ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0";
    private static final int OPENED_ELSEWHERE = 90020;

    LedgerFile {
        if (home.toString().contains(";")) {
            throw new BookException("the till's folder may not have a ; in its name: " + home);
        }
    }

    /// The ledger of this home.
    LedgerFile(Path home, Disk disk) {
        this(home, "saoma", disk);
    }

    /// A file beside it for a ledger that is being drawn; it is not the ledger before it is whole.
    ///
    /// @param word for what it is drawn: two drawings at a time need two files
    LedgerFile draft(String word) {
        return new LedgerFile(home, name + "-" + word, disk);
    }

    Path path() {
        return home.resolve(name + ".mv.db");
    }

    boolean exists() {
        return disk.exists(path());
    }

    /// Opens what is there; a lost file is an error and never a fresh ledger.
    Ledger open(FaultPoint faults) throws SQLException {
        var connection = connect(";IFEXISTS=TRUE");
        try {
            return Ledger.on(connection, faults);
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    /// Makes a new one, which no file may stand in the way of.
    Ledger create(FaultPoint faults) throws SQLException {
        var ledger = begin(faults);
        try {
            ledger.index();
            ledger.finish();
            return ledger;
        } catch (SQLException | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /// Makes one that has yet to be drawn and finished; a file that stands in its way is a draft that never became one.
    Ledger begin(FaultPoint faults) throws SQLException {
        var connection = connect("");
        try {
            return Ledger.draft(connection, faults);
        } catch (SQLException | RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    private Connection connect(String more) throws SQLException {
        try {
            var url = disk.database(home.resolve(name)) + OPTIONS + more;
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            if (e.getErrorCode() == OPENED_ELSEWHERE) {
                throw new BookException("another program has the ledger open: " + path(), e);
            }
            throw e;
        }
    }

    private static void close(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// Gives a bad file a name under which nobody opens it, and says which.
    Path setAside() {
        return moveTo(JournalFolder.beside(path(), "bad", disk));
    }

    /// Gives the file another name.
    Path moveTo(Path other) {
        try {
            disk.move(path(), other);
            disk.force(home);
            return other;
        } catch (IOException e) {
            throw new BookException("cannot move " + path() + " to " + other, e);
        }
    }

    /// Throws a draft away that did not become a ledger.
    void discard() throws IOException {
        if (disk.exists(path())) {
            disk.delete(path());
        }
    }
}
