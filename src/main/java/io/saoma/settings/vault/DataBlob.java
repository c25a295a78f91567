package io.saoma.settings.vault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/// Windows' `DATA_BLOB`: a length and a pointer, eight bytes apart where pointers have eight bytes.
@SuppressWarnings("restricted") // the pointer says nothing about how far it reaches, the length does
final class DataBlob {

    private static final long POINTER = ADDRESS.byteSize();
    private static final MemoryLayout LAYOUT =
            MemoryLayout.structLayout(JAVA_INT, MemoryLayout.paddingLayout(POINTER - JAVA_INT.byteSize()), ADDRESS);

    private DataBlob() {}

    static MemorySegment of(byte[] content, Arena arena) {
        var blob = arena.allocate(LAYOUT);
        blob.set(JAVA_INT, 0, content.length);
        blob.set(ADDRESS, POINTER, arena.allocateFrom(JAVA_BYTE, content));
        return blob;
    }

    /// For Windows to fill.
    static MemorySegment empty(Arena arena) {
        return arena.allocate(LAYOUT);
    }

    /// The bytes themselves, not a copy.
    static MemorySegment bytes(MemorySegment blob) {
        return blob.get(ADDRESS, POINTER).reinterpret(blob.get(JAVA_INT, 0));
    }
}
