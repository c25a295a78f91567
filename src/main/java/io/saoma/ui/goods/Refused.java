package io.saoma.ui.goods;

import io.saoma.shop.goods.Catalogue;
import io.saoma.ui.Sentence;

/// Why a change of the goods was not made.
///
/// @param seen the goods as whoever reads that knows them then
record Refused(Sentence why, Catalogue seen) {}
