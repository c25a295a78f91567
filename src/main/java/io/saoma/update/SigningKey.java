package io.saoma.update;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// What a maintainer signs with, in a file that only he can read; its second line is for the settings of every till.
public final class SigningKey {

    private final PrivateKey secret;
    private final String shown;

    private SigningKey(PrivateKey secret, String shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /// The key of this file, or a new one where there is none.
    public static SigningKey at(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file);
        }
        var lines = Files.readAllLines(file, US_ASCII);
        if (lines.size() != 2 || SignedRelease.key(lines.get(1)).isEmpty()) {
            throw new GeneralSecurityException("no key of this till in " + file);
        }
        try {
            var secret = KeyFactory.getInstance(SignedRelease.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
            return new SigningKey(secret, lines.get(1));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no key of this till in " + file, e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(SignedRelease.ALGORITHM).generateKeyPair();
        var text = Base64.getEncoder();
        Files.createFile(file, ownersOnly(file));
        Files.writeString(
                file,
                text.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + text.encodeToString(pair.getPublic().getEncoded()) + "\n",
                US_ASCII,
                StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    public PrivateKey secret() {
        return secret;
    }

    /// Its public half, as the settings write it.
    public byte[] shown() {
        return shown.getBytes(US_ASCII);
    }
}
