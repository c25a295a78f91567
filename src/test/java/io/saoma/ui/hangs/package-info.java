/// What hangs, looked at and worked through.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.hangs;
