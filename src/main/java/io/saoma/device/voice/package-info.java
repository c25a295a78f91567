/// Says amounts: which of the clips that ship with the till make up a price in Chinese and in English.
@org.jspecify.annotations.NullMarked
package io.saoma.device.voice;
