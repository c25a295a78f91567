/// The shop behind the till: its rooms know the nouns of a sale, fold their state from events, and touch no disk.
@org.jspecify.annotations.NullMarked
package io.saoma.shop;
