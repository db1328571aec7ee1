package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.atmina.inspect.Flag;

/// Notes what text formats could do in a program that trusts them. Looks at bytes, so it needs no parser to be right.
final class ActiveContent {
    private static final int LOOKED_AT = 8 << 20;
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b|javascript:|<[^>]{1,2000}\\son[a-z]{3,20}\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile(
            "<!(?:DOCTYPE|ENTITY)[^>\\[]{0,500}\\bSYSTEM\\b"
                    + "|\\bsrc\\s*=\\s*[\"']?(?:https?|file):|http-equiv\\s*=\\s*[\"']?refresh",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RTF_REFERENCE =
            Pattern.compile("\\\\objautlink|\\\\objupdate|INCLUDETEXT|INCLUDEPICTURE|\\\\objocx|\\\\objemb");
    private static final Pattern FORMULA = Pattern.compile("(?m)(?:^|[,;\t]\"?)[=+@][A-Za-z(0-9]|(?:^|[,;]\"?)\t");

    private ActiveContent() {}

    static Set<Flag> in(Path file, String mediaType) throws IOException {
        var flags = EnumSet.noneOf(Flag.class);
        var text = beginning(file);
        switch (mediaType) {
            case "text/html", "application/xhtml+xml", "application/xml", "message/rfc822" -> {
                flag(flags, SCRIPT, text, Flag.HAS_JAVASCRIPT);
                flag(flags, REFERENCE, text, Flag.EXTERNAL_REFERENCES);
            }
            case "application/rtf" -> flag(flags, RTF_REFERENCE, text, Flag.EXTERNAL_REFERENCES);
            case "text/csv", "text/tab-separated-values", "text/tsv" -> flag(flags, FORMULA, text, Flag.HAS_FORMULAS);
            default -> {}
        }
        return flags;
    }

    private static void flag(Set<Flag> flags, Pattern pattern, String text, Flag flag) {
        if (pattern.matcher(text).find()) {
            flags.add(flag);
        }
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }
}
