package org.atmina.exchange.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.atmina.exchange.Export;
import org.atmina.language.LanguageTag;

/// Writes what goes out as a spreadsheet.
@ApplicationScoped
public class SheetExport {
    /// @param ours the language of what we say to the translator
    public void xlsx(Export export, LanguageTag ours, OutputStream out) throws IOException {
        XlsxWriter.write(export.languages(), export::to, ours, out);
    }

    /// @param ours the language of what we say to the translator
    public void csv(Export export, LanguageTag ours, OutputStream out) throws IOException {
        CsvWriter.write(export.languages(), export::to, ours, out);
    }
}
