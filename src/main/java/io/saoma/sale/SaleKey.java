package io.saoma.sale;

import java.util.Optional;

/// A sale among those of many shops, whose numbers may be the same.
///
/// @param shop none where it is the till's own
public record SaleKey(Optional<String> shop, SaleNumber number) {}
