/// The manager's day: its figures, its orders one by one, and everything that happened to each.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.orders;
