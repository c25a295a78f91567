/// Tests of the practice phone.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.practice;
