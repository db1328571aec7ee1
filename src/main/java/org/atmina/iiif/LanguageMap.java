package org.atmina.iiif;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.TextInLanguage;

/// Wordings by their languages, as IIIF tells them. The source language comes first, because viewers that do not ask
/// for a language show the first one; then the interface languages in their order, then all others. What has no
/// language, or one that nobody knows, stands under `none`.
///
/// @param wordings in their order; never empty
public record LanguageMap(Map<String, List<String>> wordings) {
    public static final String NONE = "none";
    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx");
    private static final List<LanguageTag> ORDER = InterfaceLanguage.tags();

    public LanguageMap {
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("A language map must say something");
        }
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }

    /// What is the same in every language: shelfmarks, dates as written, names of files.
    public static LanguageMap none(String... texts) {
        return new LanguageMap(Map.of(NONE, List.of(texts)));
    }

    public static LanguageMap of(LanguageTag language, String text) {
        return new LanguageMap(Map.of(key(language), List.of(text)));
    }

    /// A source and its translations: those that readers may see, stale ones too.
    public static LanguageMap of(TextInLanguage source, Collection<TextInLanguage> translations) {
        var sorted = translations.stream()
                .sorted(Comparator.comparing(TextInLanguage::language, Comparator.comparingInt(LanguageMap::place)))
                .toList();
        var map = new LinkedHashMap<String, List<String>>();
        DisplayRule.inEveryLanguage(source, sorted)
                .forEach(each -> map.putIfAbsent(key(each.language()), List.of(each.text())));
        return new LanguageMap(map);
    }

    /// One of our own messages, in the six languages.
    ///
    /// @param first the language of what the message belongs to; it comes first where we speak it
    public static LanguageMap message(LanguageTag first, String key, Map<String, ?> arguments) {
        return eachInterfaceLanguage(first, language -> Messages.in(language, key, arguments));
    }

    public static LanguageMap message(String key) {
        return message(InterfaceLanguage.EN.tag(), key, Map.of());
    }

    /// Something that is said in all six languages.
    ///
    /// @param first comes first where it is one of them
    public static LanguageMap eachInterfaceLanguage(LanguageTag first, Function<LanguageTag, String> say) {
        var map = new LinkedHashMap<String, List<String>>();
        InterfaceLanguage.of(first).ifPresent(each -> map.put(each.tag().value(), List.of(say.apply(each.tag()))));
        ORDER.forEach(tag -> map.computeIfAbsent(tag.value(), any -> List.of(say.apply(tag))));
        return new LanguageMap(map);
    }

    /// All that the maps say, language by language; the languages of the first one come first.
    public static LanguageMap joined(Collection<LanguageMap> maps) {
        var all = new LinkedHashMap<String, List<String>>();
        maps.forEach(map -> map.wordings.forEach((language, texts) ->
                all.computeIfAbsent(language, any -> new ArrayList<>()).addAll(texts)));
        return new LanguageMap(all);
    }

    /// The key under which texts of a language stand.
    public static String key(LanguageTag language) {
        return NO_LANGUAGE.contains(language.primary().value()) ? NONE : language.value();
    }

    /// The first wording of the first language.
    public String first() {
        return wordings.values().iterator().next().getFirst();
    }

    @JsonValue
    Map<String, List<String>> json() {
        return wordings;
    }

    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var entry : wordings.entrySet()) {
            json.writeArrayFieldStart(entry.getKey());
            for (var text : entry.getValue()) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static int place(LanguageTag language) {
        int place = ORDER.indexOf(language.primary());
        return place < 0 ? ORDER.size() : place;
    }
}
