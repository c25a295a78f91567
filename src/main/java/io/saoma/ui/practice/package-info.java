/// The customer of practice: a window with the phone that pays, waits, refuses, or pays too late.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.practice;
