@org.jspecify.annotations.NullMarked
package io.saoma.ui.takeover;
