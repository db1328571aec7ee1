package org.atmina.iiif.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;

/// What viewers show to their readers, in all languages of the archive at once: a viewer chooses by itself.
final class LanguageMaps {
    private LanguageMaps() {}

    static SequencedMap<String, List<String>> of(String key) {
        var map = new LinkedHashMap<String, List<String>>();
        InterfaceLanguage.tags().forEach(tag -> map.put(tag.value(), List.of(Messages.in(tag, key, Map.of()))));
        return map;
    }

    /// One string for interfaces that know no languages: all six, one after the other.
    static String inOne(String key) {
        return InterfaceLanguage.tags().stream()
                .map(tag -> Messages.in(tag, key, Map.of()))
                .collect(Collectors.joining(" · "));
    }
}
