package org.atmina.search.index;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// Where a title stands in an alphabetical list, by the alphabet of each interface language: its readers sort the
/// title that they are shown. The keys are hexadecimal, so that comparing them as text compares the titles.
final class TitleOrder {
    /// Enough to tell any two titles apart that a reader could; equal keys are decided by the public identifier.
    private static final int LONGEST = 160;

    private static final Map<InterfaceLanguage, Collator> ALPHABETS = alphabets();

    private TitleOrder() {}

    static Map<String, String> of(TextInLanguage title, List<TextInLanguage> translations) {
        var keys = new LinkedHashMap<String, String>();
        ALPHABETS.forEach((language, alphabet) -> {
            var shown = DisplayRule.choose(title, translations, ReaderLanguages.of(language.tag()));
            keys.put(language.tag().value(), key(alphabet, shown.wording().text()));
        });
        return keys;
    }

    private static String key(Collator alphabet, String title) {
        byte[] key = alphabet.getCollationKey(title.strip()).toByteArray();
        return HexFormat.of().formatHex(key, 0, Math.min(key.length, LONGEST));
    }

    private static Map<InterfaceLanguage, Collator> alphabets() {
        var all = new EnumMap<InterfaceLanguage, Collator>(InterfaceLanguage.class);
        Arrays.stream(InterfaceLanguage.values())
                .forEach(language -> all.put(
                        language,
                        Collator.getInstance(
                                        ULocale.forLanguageTag(language.tag().value()))
                                .freeze()));
        return all;
    }
}
