package io.saoma.device;

import io.saoma.sale.Money;

/// How the till makes itself heard; a call returns at once and never fails.
public interface Sound {

    /// This much has come, and it is on disk.
    void paid(Money amount);

    /// This much has come after the till had given it up, and it is on disk; somebody has to decide on it.
    void late(Money amount);

    /// Something has happened that somebody has to look at.
    void trouble();
}
