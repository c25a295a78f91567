package io.saoma.ui.goods;

import io.saoma.shop.sheet.ProductSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads a file that a person has named; of one that is far too large, no more than is needed to see that.
final class SheetFile {

    private SheetFile() {}

    static byte[] read(String typed) throws IOException {
        try (var in = Files.newInputStream(Path.of(plain(typed)))) {
            return in.readNBytes(ProductSheet.MOST_BYTES + 1);
        } catch (InvalidPathException e) {
            throw new IOException("no path: " + typed, e);
        }
    }

    /// Without the quotes that Windows puts around a path that is copied.
    private static String plain(String typed) {
        var text = typed.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
