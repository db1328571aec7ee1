package org.atmina.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Our own words in six languages: ICU message patterns with named arguments, so that plurals follow
/// each language's rules. They stand in `messages/<feature>/msg_<tag>.properties`; a key is in all six
/// languages or the build fails.
public final class Messages {
    /// The features that have words; each has a folder with six files.
    public static final List<String> FEATURES = List.of(
            "problem",
            "catalog",
            "ingest",
            "translation",
            "search",
            "auth",
            "site",
            "iiif",
            "image",
            "annotation",
            "worklist",
            "memory",
            "machine",
            "exchange",
            "notification",
            "citation",
            "vocabulary",
            "glossary",
            "quality",
            "context");

    private static final Map<LanguageTag, Map<String, String>> PATTERNS =
            InterfaceLanguage.tags().stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Messages::read));
    private static final Map<String, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private Messages() {}

    /// The message in the language of the interface that these readers get.
    ///
    /// @throws IllegalArgumentException when there is no such key: a mistake of ours, found by the tests
    public static String in(ReaderLanguages languages, String key, Map<String, ?> arguments) {
        return in(languages.ofInterface(), key, arguments);
    }

    public static String in(LanguageTag language, String key, Map<String, ?> arguments) {
        return find(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No message " + key + " in " + language));
    }

    /// The message, or nothing where the key does not exist.
    public static Optional<String> find(LanguageTag language, String key, Map<String, ?> arguments) {
        var pattern = patterns(language).get(key);
        return pattern == null ? Optional.empty() : Optional.of(format(language, pattern, arguments));
    }

    /// A pattern filled in by the rules of a language.
    static String format(LanguageTag language, String pattern, Map<String, ?> arguments) {
        var parsed = parsed(language, pattern);
        synchronized (parsed) { // ICU's formats keep state while they format
            return parsed.format(arguments);
        }
    }

    static String pattern(LanguageTag language, String key) {
        return Objects.requireNonNull(patterns(language).get(key), key);
    }

    static Set<String> arguments(LanguageTag language, String key) {
        return parsed(language, pattern(language, key)).getArgumentNames();
    }

    private static MessageFormat parsed(LanguageTag language, String pattern) {
        return PARSED.computeIfAbsent(
                language + " " + pattern, any -> new MessageFormat(pattern, ULocale.forLanguageTag(language.value())));
    }

    public static Set<String> keys(LanguageTag language) {
        return patterns(language).keySet();
    }

    private static Map<String, String> patterns(LanguageTag language) {
        var known = PATTERNS.containsKey(language) ? language : InterfaceLanguage.EN.tag();
        return Objects.requireNonNull(PATTERNS.get(known));
    }

    private static Map<String, String> read(LanguageTag tag) {
        var all = new TreeMap<String, String>();
        for (String feature : FEATURES) {
            String file = "/messages/" + feature + "/msg_" + tag + ".properties";
            try (InputStream in = Messages.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("Missing " + file);
                }
                var properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(all);
    }
}
