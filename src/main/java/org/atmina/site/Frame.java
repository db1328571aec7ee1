package org.atmina.site;

import java.util.Arrays;
import java.util.List;
import org.atmina.language.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/// What stands around the content of every page: its language and title, where it is, and the same page in the other
/// languages.
///
/// @param description for search engines and link previews; null where a page has none of its own
/// @param canonical the one address of this content; null for what has none, such as an error
public record Frame(
        InterfaceLanguage language,
        String title,
        @Nullable String description,
        @Nullable String canonical,
        List<Version> versions,
        Section section,
        String assets,
        String query) {
    /// The page in one of the six languages.
    ///
    /// @param link with everything that was asked for
    /// @param canonical without what only changes the view
    public record Version(
            String tag, String name, String link, @Nullable String canonical, boolean current) {}

    /// Which entry of the main menu the page belongs to.
    public enum Section {
        HOME,
        SEARCH,
        COLLECTIONS,
        ABOUT,
        NONE
    }

    public String lang() {
        return language.tag().value();
    }

    /// The front page in this language; every other address of the language begins with it.
    public String home() {
        return "/" + lang() + "/";
    }

    public boolean at(String name) {
        return section.name().equalsIgnoreCase(name);
    }

    /// @param site where the archive is known to the world, without a slash at the end
    /// @param content the address without what only changes the view; null for what nobody should link to
    static List<Version> versions(String site, Address here, @Nullable Address content) {
        return Arrays.stream(InterfaceLanguage.values())
                .map(language -> new Version(
                        language.tag().value(),
                        language.ownName(),
                        here.in(language).toString(),
                        content == null ? null : site + content.in(language),
                        language == here.language()))
                .toList();
    }
}
