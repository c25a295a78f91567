/// Tests of amounts in spoken words.
@org.jspecify.annotations.NullMarked
package io.saoma.device.voice;
