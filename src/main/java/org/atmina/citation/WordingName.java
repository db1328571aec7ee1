package org.atmina.citation;

import org.atmina.language.LanguageTag;
import org.atmina.translation.Revision;

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
    ///
    /// @param steward slug of whose translation it is; empty for the archive's own
    record Translation(LanguageTag language, String steward, int revision) implements WordingName {
        static Translation of(Revision revision) {
            return new Translation(revision.language(), revision.steward(), revision.revision());
        }

        @Override
        public String path() {
            return language + "/" + (steward.isEmpty() ? "" : steward + "/") + revision;
        }
    }

    /// As it stands in addresses, behind the name of the passage.
    String path();
}
