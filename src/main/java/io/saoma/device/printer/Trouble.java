package io.saoma.device.printer;

/// What keeps a printer from printing, as far as the till can tell.
public enum Trouble {
    /// Nobody is there: switched off, not connected, another address.
    OFF,
    /// It takes what it is sent and does not answer.
    SILENT,
    PAPER_OUT,
    COVER_OPEN,
    /// Its own word for everything else, as a knife that is stuck.
    FAULT,
    /// It takes no more for now.
    STALLED,
    /// The connection broke off.
    BROKEN,
    /// The system has no print queue of this name.
    NO_QUEUE,
    /// The system does not let the till use the device.
    FORBIDDEN
}
