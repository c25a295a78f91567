/// Tests of rows and columns.
@org.jspecify.annotations.NullMarked
package io.saoma.device.paper;
