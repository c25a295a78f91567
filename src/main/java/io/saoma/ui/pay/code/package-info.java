/// A code as a sharp picture.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.pay.code;
