package io.saoma.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Everything that is sent, in the order in which it is looked through.
public record Parcel(List<Part> parts) {

    public Parcel {
        parts = List.copyOf(parts);
    }

    /// Writes a zip, whole or not at all; one of the same name is replaced.
    public void pack(Path file) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "saoma", ".part");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(fresh), UTF_8)) {
                for (var part : parts) {
                    zip.putNextEntry(new ZipEntry(part.name()));
                    zip.write(part.text().getBytes(UTF_8));
                    zip.closeEntry();
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
