/// Where requests are checked and answered: unifiedorder, orderquery, closeorder.
@org.jspecify.annotations.NullMarked
package io.saoma.simulator.desk;
