package org.atmina.site;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.DateWords;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageNames;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextLabel;
import org.jspecify.annotations.Nullable;

/// What a page says in its language: messages, numbers, sizes, days, names of languages. Templates know it as `say`.
public record Words(InterfaceLanguage language) {
    private static final long KILO = 1000;

    /// The message with arguments in pairs: name, value, name, value.
    public String of(String key, Object... pairs) {
        Map<String, Object> arguments = HashMap.newHashMap(pairs.length / 2);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            arguments.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return Messages.in(language.tag(), key, arguments);
    }

    /// The message, or nothing where there is none for that key.
    Optional<String> find(String key) {
        return Messages.find(language.tag(), key, Map.of());
    }

    /// What a reader must be told about a wording, in sentences; null where nothing is.
    @Nullable
    String labels(DisplayRule.Shown shown) {
        return labels(shown.labels(), shown.wording());
    }

    @Nullable
    String labels(List<TextLabel> labels, TextInLanguage wording) {
        return labels.isEmpty() ? null : TextLabel.say(labels, wording, language.tag());
    }

    public String number(long number) {
        return NumberFormatter.withLocale(locale()).format(number).toString();
    }

    /// A number of bytes in the unit that says it best.
    public String size(long bytes) {
        if (bytes < KILO) {
            return size(bytes, MeasureUnit.BYTE);
        }
        return bytes < KILO * KILO
                ? size((double) bytes / KILO, MeasureUnit.KILOBYTE)
                : size((double) bytes / (KILO * KILO), MeasureUnit.MEGABYTE);
    }

    private String size(double amount, MeasureUnit unit) {
        return NumberFormatter.withLocale(locale())
                .unit(unit)
                .precision(Precision.maxSignificantDigits(3))
                .format(amount)
                .toString();
    }

    /// A date in EDTF, in words.
    public String date(String edtf) {
        return DateWords.of(edtf, language);
    }

    /// The day of an instant, counted in UTC.
    public String day(Instant at) {
        return date(at.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    /// The name of a language in the language of the page, as it stands at the head of a line or in a list.
    public String languageName(String tag) {
        return LanguageNames.of(tag, language.tag());
    }

    public String languageName(LanguageTag tag) {
        return languageName(tag.value());
    }

    /// The order in which readers of this language look words up.
    Comparator<String> alphabet() {
        return Collator.getInstance(locale())::compare;
    }

    private ULocale locale() {
        return language == InterfaceLanguage.EN
                ? ULocale.UK
                : ULocale.forLanguageTag(language.tag().value());
    }
}
