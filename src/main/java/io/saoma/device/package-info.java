/// What stands on the counter beside the screen: for now, a voice.
@org.jspecify.annotations.NullMarked
package io.saoma.device;
