package org.atmina.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The two indices, each with its settings and mappings in a file of ours.
public enum IndexKind {
    ITEMS("items"),
    PASSAGES("passages");

    private static final int HASH_LENGTH = 8;

    private final String slug;
    private final String definition;
    private final String hash;

    IndexKind(String slug) {
        this.slug = slug;
        this.definition = read("/search/" + slug + ".json");
        this.hash = hash(definition);
    }

    public String definition() {
        return definition;
    }

    /// The name that searches use, whatever index stands behind it.
    public String alias(String prefix) {
        return prefix + "-" + slug;
    }

    /// Behind it stands the index that is being rebuilt, as long as it is.
    public String nextAlias(String prefix) {
        return alias(prefix) + "-next";
    }

    /// The name of a new index: what it is defined by, and when it was made.
    public String indexName(String prefix, long stamp) {
        return alias(prefix) + "-" + hash + "-" + stamp;
    }

    /// All our indices of this kind, old and new.
    public String pattern(String prefix) {
        return alias(prefix) + "-*";
    }

    public boolean isOfThisDefinition(String indexName, String prefix) {
        return indexName.startsWith(alias(prefix) + "-" + hash + "-");
    }

    private static String read(String path) {
        try (var in = Objects.requireNonNull(IndexKind.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
