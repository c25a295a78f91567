package io.saoma.report;

import java.util.List;
import java.util.Optional;

/// A part of the lines that fit, newest first.
///
/// @param next where to go on; empty at the beginning of the period
public record AuditPage(List<AuditRow> rows, Optional<AuditPlace> next) {}
