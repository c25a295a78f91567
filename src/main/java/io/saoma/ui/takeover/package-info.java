/// What is asked before a till opens whose number another machine has sold under.
@org.jspecify.annotations.NullMarked
package io.saoma.ui.takeover;
