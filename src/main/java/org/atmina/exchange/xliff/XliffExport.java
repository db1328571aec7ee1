package org.atmina.exchange.xliff;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.atmina.catalog.ArkSettings;
import org.atmina.exchange.Export;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.glossary.TermRecognition;
import org.atmina.language.LanguageTag;

/// Writes what goes out as XLIFF 2.1.
@ApplicationScoped
public class XliffExport {
    private final ArkSettings ark;
    private final TermRecognition recognition;

    XliffExport(ArkSettings ark, TermRecognition recognition) {
        this.ark = ark;
        this.recognition = recognition;
    }

    /// @param ours the language of what we say to the translator
    public void write(Export export, LanguageTag ours, OutputStream out) throws IOException {
        XliffWriter.write(export.languages(), export::to, ours, new Knowledge(), out);
    }

    private final class Knowledge implements XliffWriter.Archive {
        @Override
        public String naan() {
            return ark.naan();
        }

        @Override
        public List<RecognisedTerm> terms(String text, LanguageTag of, LanguageTag to) {
            return recognition.in(text, of, to);
        }
    }
}
