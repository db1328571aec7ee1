package org.atmina.glossary.tbx;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.atmina.access.Reader;
import org.atmina.catalog.Listing;
import org.atmina.glossary.Glossary;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Writes the approved entries as TBX-Basic. A stretch at a time: what is exported need not fit into memory.
@ApplicationScoped
public class TbxExport {
    private static final String TITLE = "Glossary of the archive";

    private final Glossary glossary;

    TbxExport(Glossary glossary) {
        this.glossary = glossary;
    }

    /// That there is nothing to write, where there is nothing: the dialect has no file without an entry.
    public void check() {
        if (glossary.list(Glossary.Filter.APPROVED, Reader.ANONYMOUS, null, 1)
                .entries()
                .isEmpty()) {
            throw new Problem.Missing("glossary-empty", Map.of()).asException();
        }
    }

    /// @param languages only terms and notes in these; all where there are none
    public void write(List<LanguageTag> languages, OutputStream out) throws IOException {
        try (var writer = new TbxWriter(
                out, tag -> languages.isEmpty() || languages.stream().anyMatch(wanted -> wanted.reads(tag)))) {
            writer.begin(TITLE);
            @Nullable UUID after = null;
            Glossary.Stretch stretch;
            do {
                stretch = glossary.list(Glossary.Filter.APPROVED, Reader.ANONYMOUS, after, Listing.LARGEST);
                for (GlossaryEntry entry : stretch.entries()) {
                    writer.write(entry);
                    after = entry.id();
                }
            } while (stretch.more());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
