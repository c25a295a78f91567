/// What stands on the counter beside the screen: a bell, and in the rooms below it a voice and the receipt printer.
@org.jspecify.annotations.NullMarked
package io.saoma.device;
