/// What hangs: each with what happened, what it means, and the one or two right buttons.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.hangs;
