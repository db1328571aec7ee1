package org.atmina.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.atmina.access.Reader;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Opens what somebody cites.
@ApplicationScoped
public class Citations {
    private final Passages passages;
    private final PassagePlaces places;
    private final References references;

    Citations(Passages passages, PassagePlaces places, References references) {
        this.passages = passages;
        this.places = places;
        this.references = references;
    }

    /// @param passage as it was written in the address
    /// @param wanted null for whatever this reader gets of the passage today
    /// @throws org.atmina.problem.ProblemException 404 where there is nothing for this reader,
    ///     410 where the item was withdrawn
    public Citation open(String passage, @Nullable WordingName wanted, Reader reader, ReaderLanguages languages) {
        var found = passages.open(passage, reader);
        var wording = wanted == null
                ? found.shownTo(languages)
                : found.wording(wanted).orElseThrow(() -> noSuchWording(passage));
        return new Citation(
                found,
                wording,
                wanted != null,
                references.of(found, wording, languages),
                places.of(found, wording).orElse(null));
    }

    private static RuntimeException noSuchWording(String passage) {
        return new Problem.Missing("no-such-cited-wording", Map.of("passage", passage)).asException();
    }
}
