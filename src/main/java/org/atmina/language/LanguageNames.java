package org.atmina.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/// What languages are called.
public final class LanguageNames {
    private LanguageNames() {}

    /// The name of a language as it stands at the head of a line or in a list.
    ///
    /// @param tag whose name
    /// @param language in which it is called so
    public static String of(String tag, LanguageTag language) {
        var locale =
                language.equals(InterfaceLanguage.EN.tag()) ? ULocale.UK : ULocale.forLanguageTag(language.value());
        return LocaleDisplayNames.getInstance(
                        locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU, DisplayContext.LENGTH_FULL)
                .localeDisplayName(tag);
    }

    public static String of(LanguageTag tag, LanguageTag language) {
        return of(tag.value(), language);
    }
}
