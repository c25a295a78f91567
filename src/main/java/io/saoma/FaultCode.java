package io.saoma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.zip.CRC32;

/// A short code for a fault of our own: the same for the same fault, to be read out on the phone and found in the log.
final class FaultCode {

    private FaultCode() {}

    static String of(Throwable fault) {
        var sum = new CRC32();
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            sum.update(cause.getClass().getName().getBytes(UTF_8));
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("io.saoma.")) {
                    sum.update((frame.getClassName() + frame.getMethodName()).getBytes(UTF_8));
                    break;
                }
            }
        }
        return Long.toString(sum.getValue(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }
}
