/// What stands on the counter beside the screen: a voice, and in the rooms below it the receipt printer.
@org.jspecify.annotations.NullMarked
package io.saoma.device;
