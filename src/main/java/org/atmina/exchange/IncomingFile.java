package org.atmina.exchange;

import java.nio.file.Path;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Reads one kind of file. It may be read more than once, and is never in memory as a whole.
public interface IncomingFile {
    Format format();

    /// Gives away what the file says, in its order.
    ///
    /// @throws Unusable where this is no such file, or is broken or hostile somewhere
    void read(Path file, Taking taking);

    /// Takes what the file says, as it comes: first the languages, then the units.
    interface Taking {
        /// @param from null where the file does not say, or has sources in several languages
        /// @param to null where the file does not say
        void languages(@Nullable LanguageTag from, @Nullable LanguageTag to);

        void unit(IncomingUnit unit);
    }
}
