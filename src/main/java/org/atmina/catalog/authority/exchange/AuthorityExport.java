package org.atmina.catalog.authority.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.atmina.access.Reader;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Listing;
import org.atmina.catalog.authority.Authorities;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.catalog.authority.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/// Writes names as CSV, in the form in which they are taken in. Existence, coordinates and notes have no column there.
@ApplicationScoped
public class AuthorityExport {
    private final Authorities authorities;

    AuthorityExport(Authorities authorities) {
        this.authorities = authorities;
    }

    /// A stretch at a time: what is exported need not fit into memory.
    ///
    /// @param kind null for all of them
    public void names(@Nullable AuthorityKind kind, Reader reader, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, NameCsv.FORMAT);
        csv.printRecord(NameRow.HEADER);
        var filter = new Authorities.Filter(null, kind);
        Listing<AuthorityRecord> stretch;
        int page = 0;
        do {
            stretch = authorities.list(filter, reader, ++page, Listing.LARGEST);
            for (AuthorityRecord authority : stretch.entries()) {
                write(csv, authority);
            }
        } while (stretch.entries().size() == Listing.LARGEST);
        csv.flush();
    }

    private static void write(CSVPrinter csv, AuthorityRecord authority) throws IOException {
        var key = Objects.requireNonNullElse(
                authority.standing().key(), authority.name().value());
        boolean first = true;
        for (AuthorityName name : authority.said().names()) {
            csv.printRecord(List.of(
                    key,
                    authority.kind().slug(),
                    CellText.write(name.text()),
                    name.language().value(),
                    Objects.requireNonNullElse(name.script(), ""),
                    name.kind().slug(),
                    Objects.requireNonNullElse(name.period(), ""),
                    first ? String.join(" ", authority.said().uris()) : ""));
            first = false;
        }
    }
}
