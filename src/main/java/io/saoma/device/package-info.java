/// What stands on the counter beside the screen: for now, a bell and a voice.
@org.jspecify.annotations.NullMarked
package io.saoma.device;
