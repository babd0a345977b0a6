package org.w3id.nisso.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a folder's content: equal inputs have equal fingerprints, whatever their dates and wherever they lie. */
public final class Fingerprint {

    private Fingerprint() { }

    /**
     * The SHA-256 of the names and contents of all inputs of a folder.
     *
     * @param folder the folder
     * @param salt   what else the result of a build depends on, such as the version of the program
     * @return 64 hexadecimal digits
     * @throws UncheckedIOException if a file cannot be read
     */
    public static String of(ProjectFolder folder, String salt) {
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        for (Path file : folder.inputs()) {
            digest.update(("\0" + folder.nameOf(file) + "\0").getBytes(StandardCharsets.UTF_8));
            addContent(file, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addContent(Path file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
