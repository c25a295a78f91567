/// The screen on which a shop looks through what it sends to somebody who helps, and packs it.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.support;
