package org.atmina.catalog.authority;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// The preferred names of an authority, one a language. Whoever reads none of the languages gets the name of no
/// language, else the English one, else the first.
public record Labels(List<TextInLanguage> names) {
    private static final Comparator<TextInLanguage> FALLBACK = Comparator.comparing(
                    (TextInLanguage name) -> !name.language().equals(LanguageTag.UND))
            .thenComparing(name -> !InterfaceLanguage.EN.tag().reads(name.language()))
            .thenComparing(TextInLanguage::language)
            .thenComparing(TextInLanguage::text);

    public Labels {
        names = names.stream().sorted(FALLBACK).toList();
    }

    static Labels of(Collection<AuthorityName> names) {
        return new Labels(names.stream()
                .filter(name -> name.kind() == NameKind.PREFERRED)
                .map(name -> label(name.text(), name.language()))
                .toList());
    }

    /// A name is nobody's translation of another: in its language it is as good as any.
    static TextInLanguage label(String text, LanguageTag language) {
        return new TextInLanguage(text, language, TextInLanguage.Status.APPROVED, TextInLanguage.Origin.HUMAN);
    }

    /// What those get who read none of the languages; empty only where an authority has been merged away.
    public String fallback() {
        return names.isEmpty() ? "" : names.getFirst().text();
    }

    public DisplayRule.Shown in(ReaderLanguages languages) {
        return names.isEmpty()
                ? new DisplayRule.Shown(label("", LanguageTag.UND), true)
                : DisplayRule.choose(names.getFirst(), names, languages);
    }
}
