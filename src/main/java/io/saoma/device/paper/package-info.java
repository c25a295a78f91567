/// What can stand on receipt paper: rows of signs, counted in columns as a receipt printer counts them.
@org.jspecify.annotations.NullMarked
package io.saoma.device.paper;
