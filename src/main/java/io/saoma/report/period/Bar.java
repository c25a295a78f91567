package io.saoma.report.period;

import io.saoma.sale.Money;

/// What one hour of a day took, or one day of a week or month, beside the one that it is compared with.
///
/// @param at the hour from 0, or the day of the week or the month from 1
public record Bar(int at, Money now, Money before) {}
