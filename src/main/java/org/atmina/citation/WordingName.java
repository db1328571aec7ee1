package org.atmina.citation;

import org.atmina.language.LanguageTag;

/// Which wording of a passage is meant.
public sealed interface WordingName {
    /// A wording of the source.
    ///
    /// @param version as the history of the source counts
    record Source(long version) implements WordingName {
        @Override
        public String path() {
            return "source/" + version;
        }
    }

    /// A revision of a translation.
    record Translation(LanguageTag language, int revision) implements WordingName {
        @Override
        public String path() {
            return language + "/" + revision;
        }
    }

    /// As it stands in addresses, behind the name of the passage.
    String path();
}
