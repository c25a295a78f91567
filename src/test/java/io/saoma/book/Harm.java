package io.saoma.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

/// What can happen to a journal.
enum Harm {
    FLIPPED_BYTE {
        @Override
        void happen(Path file, Random random) throws IOException {
            SmallShop.flip(file, random.nextInt((int) Files.size(file) - 1));
        }
    },
    LINE_GONE {
        @Override
        void happen(Path file, Random random) throws IOException {
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.remove(random.nextInt(lines.size()));
            Files.write(file, lines);
        }
    },
    FIRST_LINE_GONE {
        @Override
        void happen(Path file, Random random) throws IOException {
            var lines = Files.readAllLines(file);
            Files.write(file, lines.subList(1, lines.size()));
        }
    },
    LINE_TWICE {
        @Override
        void happen(Path file, Random random) throws IOException {
            var lines = new ArrayList<>(Files.readAllLines(file));
            var at = random.nextInt(lines.size());
            lines.add(at, lines.get(at));
            Files.write(file, lines);
        }
    },
    AMOUNT_FORGED {
        @Override
        void happen(Path file, Random random) throws IOException {
            var lines = new ArrayList<>(Files.readAllLines(file));
            var at = 1;
            while (!lines.get(at).contains("1250")) {
                at++;
            }
            var forged = lines.get(at).replace("1250", "9250");
            var bytes = forged.substring(0, forged.lastIndexOf(",\"crc\"")).getBytes(StandardCharsets.UTF_8);
            lines.set(
                    at,
                    new String(bytes, StandardCharsets.UTF_8) + ",\"crc\":\"" + Digest.checksum(bytes, bytes.length)
                            + "\"}");
            Files.write(file, lines);
        }
    },
    CUT_SHORT {
        @Override
        void happen(Path file, Random random) throws IOException {
            var lines = Files.readAllLines(file);
            Files.write(file, lines.subList(0, lines.size() - 2));
        }
    },
    EMPTIED {
        @Override
        void happen(Path file, Random random) throws IOException {
            Files.write(file, new byte[0]);
        }
    },
    ZEROED {
        @Override
        void happen(Path file, Random random) throws IOException {
            Files.write(file, new byte[(int) Files.size(file)]);
        }
    },
    FILE_GONE {
        @Override
        void happen(Path file, Random random) throws IOException {
            Files.delete(file);
        }
    };

    abstract void happen(Path file, Random random) throws IOException;
}
