package io.saoma.device.spool;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what has been printed. Called on the queue's thread only; what it throws loses no job.
public interface Jobs {

    boolean done(String id);

    /// Returns once it will be remembered.
    void remember(String id);

    /// Remembers until the process ends.
    static Jobs ofThisRun() {
        Set<String> done = ConcurrentHashMap.newKeySet();
        return new Jobs() {

            @Override
            public boolean done(String id) {
                return done.contains(id);
            }

            @Override
            public void remember(String id) {
                done.add(id);
            }
        };
    }
}
