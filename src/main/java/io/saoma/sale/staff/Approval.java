package io.saoma.sale.staff;

import io.saoma.sale.Money;

/// Something that waits for a manager's word.
///
/// @param about what it concerns, in a word: how big a discount is, or the number of a sale
/// @param amount how much money it is about; nothing where it is about none
/// @param asker who asks, by name
public record Approval(Matter matter, String about, Money amount, String asker) {}
