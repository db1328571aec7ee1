package org.atmina.storage;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// A file to be deposited.
///
/// @param path   where it shall stand in the object, such as `files/0001-letter.pdf` or
/// `derived/<file>/page-00001.alto.xml`
/// @param source where its bytes are now; they are copied
/// @param sha512 in lower-case hexadecimal; a deposit whose bytes turn out different fails
public record NewContent(String path, Path source, String sha512) {
    private static final Pattern SHA512 = Pattern.compile("[0-9a-f]{128}");

    public NewContent {
        if (path.startsWith("/") || Path.of(path).normalize().toString().length() != path.length()) {
            throw new IllegalArgumentException("Not a path inside an object: " + path);
        }
        if (!SHA512.matcher(sha512).matches()) {
            throw new IllegalArgumentException("Not a SHA-512 digest: " + sha512);
        }
    }

    /// Counts the digest now.
    public static NewContent of(String path, Path source) {
        return new NewContent(path, source, Digests.sha512(source));
    }

    /// Whether this is what the archive was given, which no later version may replace.
    boolean isOriginal() {
        return Vault.isOriginal(path);
    }
}
