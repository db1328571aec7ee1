package org.atmina.exchange;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What goes out to a translator, ready to be written. Everything has been checked; nothing has been read.
public final class Export {
    private final UnitWalk walk;
    private final List<Part> parts;
    private final Languages languages;
    private final Reader reader;

    Export(UnitWalk walk, List<Part> parts, Languages languages, Reader reader) {
        this.walk = walk;
        this.parts = List.copyOf(parts);
        this.languages = languages;
        this.reader = reader;
    }

    /// @param from the one language of all sources; null where they may be in any
    public record Languages(@Nullable LanguageTag from, LanguageTag to) {
        boolean wants(ExchangedUnit unit) {
            var source = unit.unit().sourceLanguage();
            return !source.reads(to)
                    && (from == null || source.reads(from))
                    && !unit.unit().sourceText().isBlank();
        }
    }

    /// What goes out of one owner.
    ///
    /// @param units null for all of its units
    record Part(UUID owner, Owner.Kind kind, @Nullable List<UUID> units) {}

    /// Takes units as they come. Owners without any do not come.
    public interface Sink {
        void begin(Owner owner) throws IOException;

        /// @param number its place among the units of its owner that go out, from 1
        void take(ExchangedUnit unit, int number) throws IOException;

        void end() throws IOException;
    }

    public Languages languages() {
        return languages;
    }

    /// Gives everything away, part by part, some units at a time.
    public void to(Sink sink) throws IOException {
        for (Part part : parts) {
            walk.through(part, languages, reader, sink);
        }
    }
}
