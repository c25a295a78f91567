package io.saoma.settings.vault;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Keeps the data key with Windows' own data protection: only the same user on the same machine gets it back.
@SuppressWarnings("restricted") // Windows is asked through its own libraries
final class Dpapi implements Wrapping {

    private static final int UI_FORBIDDEN = 1;

    /// Both calls: in, description, entropy, reserved, prompt, flags, out; 0 means no.
    private static final FunctionDescriptor CALL =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);

    @Override
    public Kind kind() {
        return Kind.DPAPI;
    }

    @Override
    public Optional<byte[]> wrap(byte[] dataKey) {
        return call("CryptProtectData", dataKey);
    }

    @Override
    public Optional<byte[]> unwrap(byte[] wrapped) {
        return call("CryptUnprotectData", wrapped);
    }

    private static Optional<byte[]> call(String function, byte[] input) {
        try (var arena = Arena.ofConfined()) {
            var protect = handle("Crypt32", function, CALL, arena);
            var none = MemorySegment.NULL;
            var in = DataBlob.of(input, arena);
            var out = DataBlob.empty(arena);
            var well = (int) protect.invokeExact(in, none, none, none, none, UI_FORBIDDEN, out);
            DataBlob.bytes(in).fill((byte) 0);
            return well == 0 ? Optional.empty() : Optional.of(taken(out, arena));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("Windows' data protection cannot be called", e);
        }
    }

    /// Copies what Windows gave, wipes it there and gives the memory back.
    private static byte[] taken(MemorySegment out, Arena arena) throws Throwable {
        var there = DataBlob.bytes(out);
        var copy = there.toArray(JAVA_BYTE);
        there.fill((byte) 0);
        var free = handle("Kernel32", "LocalFree", FunctionDescriptor.of(ADDRESS, ADDRESS), arena);
        var _ = (MemorySegment) free.invokeExact(there);
        return copy;
    }

    private static MethodHandle handle(String library, String function, FunctionDescriptor shape, Arena arena) {
        var address = SymbolLookup.libraryLookup(library, arena)
                .find(function)
                .orElseThrow(() -> new IllegalArgumentException(library + " has no " + function));
        return Linker.nativeLinker().downcallHandle(address, shape);
    }
}
