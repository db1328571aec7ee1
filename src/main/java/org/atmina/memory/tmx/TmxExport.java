package org.atmina.memory.tmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.atmina.language.LanguageTag;
import org.atmina.memory.RememberedTranslations;
import org.atmina.memory.Suggestion;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Writes what has been translated here as TMX, a stretch at a time: what is exported need not fit into
/// memory.
@ApplicationScoped
public class TmxExport {
    private static final int AT_ONCE = 500;

    private final RememberedTranslations translations;
    private final String version;
    private final Clock clock;

    TmxExport(RememberedTranslations translations, Config config, Clock clock) {
        this.translations = translations;
        this.version = config.getValue("quarkus.application.version", String.class);
        this.clock = clock;
    }

    /// @param collection with all that is below it; null for the whole archive
    public void write(LanguageTag from, LanguageTag to, @Nullable UUID collection, OutputStream out)
            throws IOException {
        try {
            var tmx = new TmxWriter(out);
            tmx.begin(version, from, clock.instant());
            List<RememberedTranslations.Remembered> stretch;
            var after = RememberedTranslations.Place.BEGINNING;
            do {
                stretch = translations.after(after, from, to, collection, AT_ONCE);
                for (var remembered : stretch) {
                    write(tmx, remembered.suggestion());
                    after = remembered.place();
                }
            } while (stretch.size() == AT_ONCE);
            tmx.end();
        } catch (XMLStreamException e) {
            throw new IOException("The memory cannot be written to its end", e);
        }
    }

    private static void write(TmxWriter tmx, Suggestion translation) throws XMLStreamException {
        var home = Objects.requireNonNull(translation.home());
        var source = translation.source();
        var target = translation.target();
        tmx.unit(
                home.unit().toString(),
                said(translation, home),
                new TmxWriter.Written(source.language(), source.text(), null, null, null),
                new TmxWriter.Written(
                        target.language(),
                        target.text(),
                        translation.translator(),
                        translation.at(),
                        translation.reviewer()));
    }

    private static Map<String, String> said(Suggestion translation, Suggestion.Home home) {
        var said = new LinkedHashMap<String, String>();
        said.put("x-collection", home.collection());
        if (home.item() != null) {
            said.put("x-item", home.item());
        }
        said.put("x-role", home.role());
        said.put("x-revision", Integer.toString(home.revision()));
        said.put("x-origin", translation.origin().slug());
        said.put("x-standing", home.standing().slug());
        return said;
    }
}
