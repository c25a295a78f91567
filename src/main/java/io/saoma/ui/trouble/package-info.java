/// What is shown in the place of a till that cannot start: what is wrong, where, and what to do.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.trouble;
