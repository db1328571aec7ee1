package org.atmina.exchange.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.atmina.access.Readers;
import org.atmina.exchange.Export;
import org.atmina.exchange.Exports;
import org.atmina.exchange.Format;
import org.atmina.exchange.Imports;
import org.atmina.exchange.Scope;
import org.atmina.exchange.sheet.SheetExport;
import org.atmina.exchange.xliff.XliffExport;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// Gives files out and takes them in, whatever they are about.
@ApplicationScoped
class FileDesk {
    private final Exports exports;
    private final Imports imports;
    private final XliffExport xliff;
    private final SheetExport sheets;
    private final Readers readers;

    FileDesk(Exports exports, Imports imports, XliffExport xliff, SheetExport sheets, Readers readers) {
        this.exports = exports;
        this.imports = imports;
        this.xliff = xliff;
        this.sheets = sheets;
        this.readers = readers;
    }

    /// @param name what the file is about, for its own name
    Response give(Format format, Scope scope, String name, ExportQuery query) {
        var wish = new Exports.Wish(scope, query.from(), query.to(), format == Format.XLIFF);
        var export = exports.prepare(wish, readers.current()).orProblem();
        var ours = query.languages().ofInterface();
        StreamingOutput body = out -> write(export, format, ours, out);
        return Response.ok(body)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.%s\"".formatted(name, query.to(), format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(Export export, Format format, LanguageTag ours, OutputStream out) throws IOException {
        switch (format) {
            case XLIFF -> xliff.write(export, ours, out);
            case XLSX -> sheets.xlsx(export, ours, out);
            case CSV -> sheets.csv(export, ours, out);
        }
    }

    ImportView take(InputStream bytes, Imports.Sent sent, ReaderLanguages languages) {
        var report = imports.take(bytes, sent, readers.current()).orProblem();
        return ImportView.of(report, sent.dryRun(), languages);
    }
}
