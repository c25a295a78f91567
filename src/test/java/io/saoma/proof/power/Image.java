package io.saoma.proof.power;

import io.saoma.book.Loss;
import io.saoma.book.MemoryDisk;

/// What a power cut left on the disk, and how many events the book had said to be recorded by then.
record Image(MemoryDisk disk, Loss loss, int acknowledged, String moment) {}
