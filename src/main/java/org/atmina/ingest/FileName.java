package org.atmina.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name a file came with, made harmless: no folders, no control, format or direction-changing characters, nothing
/// that a file system or a shell would take for more than a name, at most 180 bytes; the ending is kept.
public record FileName(String value) {
    private static final String NAMELESS = "file";
    private static final int LONGEST = 180;
    private static final int LONGEST_ENDING = 20;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern MEANINGFUL = Pattern.compile("[<>:\"|?*]");
    private static final Pattern AT_THE_EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    public FileName {
        if (value.isEmpty() || !of(value).equals(value)) {
            throw new IllegalArgumentException("Not a harmless file name");
        }
    }

    public static FileName from(@Nullable String given) {
        return new FileName(of(given == null ? "" : given));
    }

    private static String of(String given) {
        var name = FOLDERS.matcher(given).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = MEANINGFUL.matcher(name).replaceAll("_");
        name = AT_THE_EDGES.matcher(name).replaceAll("");
        name = AT_THE_EDGES.matcher(shorten(name)).replaceAll("");
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String shorten(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 || bytes(name.substring(dot)) > LONGEST_ENDING ? "" : name.substring(dot);
        var stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Where the original stands in the item's object.
    ///
    /// @param sha512 whose beginning keeps two files of one name and place apart
    public String vaultPath(int position, String sha512) {
        return "files/%04d-%s-%s".formatted(position, sha512.substring(0, 8), value);
    }

    @Override
    public String toString() {
        return value;
    }
}
