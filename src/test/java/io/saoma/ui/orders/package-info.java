/// Tests of the manager's day.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.orders;
