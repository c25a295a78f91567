package io.saoma.device.escpos;

/// Bytes that are no command that the reader knows, or that a printer could not print as they are meant.
///
/// @param offset of the first of them
/// @param bytes in hexadecimal, the first few of them
public record Strange(int offset, String bytes) {}
