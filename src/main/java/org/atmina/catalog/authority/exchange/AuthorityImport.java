package org.atmina.catalog.authority.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.atmina.access.Reader;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.authority.AuthorityAdditions;
import org.atmina.problem.BoundedStream;
import org.hibernate.Session;

/// Takes in files of authorities, in one transaction each: every row ends in a named result, and a file that is broken
/// changes nothing. One file at a time, so that two never make the same authority twice.
@ApplicationScoped
public class AuthorityImport {
    public static final long MOST_BYTES = 32L << 20;
    public static final long MOST_ROWS = 100_000;
    private static final int SECONDS = 900;

    private final AuthorityAdditions additions;
    private final Locks locks;
    private final Session session;

    AuthorityImport(AuthorityAdditions additions, Locks locks, Session session) {
        this.additions = additions;
        this.locks = locks;
        this.session = session;
    }

    /// How a file is taken in.
    ///
    /// @param dryRun say what would become of the rows, and write nothing
    /// @param keep authorities that are there already stay as they are
    public record Way(boolean dryRun, boolean keep) {}

    /// Names as CSV.
    public Outcome<ImportReport> names(InputStream csv, Way way, Reader actor) {
        return run(csv, way, actor, (in, rows) -> {
            NameCsv.read(in, MOST_ROWS, rows::take);
            rows.finish();
        });
    }

    /// Entities in the shape of Wikidata's JSON.
    public Outcome<ImportReport> entities(InputStream json, Way way, Reader actor) {
        return run(json, way, actor, (in, rows) -> WikidataJson.read(in, MOST_ROWS, rows::take));
    }

    /// The transaction of a dry run ends like this.
    private static final class OnlyTried extends RuntimeException {
        private final transient ImportReport report;

        OnlyTried(ImportReport report) {
            super("dry run", null, false, false);
            this.report = report;
        }
    }

    private Outcome<ImportReport> run(
            InputStream file, Way way, Reader actor, BiConsumer<InputStream, RowTaking> reading) {
        try {
            return new Outcome.Done<>(QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> inTransaction(file, way, actor, reading)));
        } catch (OnlyTried tried) {
            return new Outcome.Done<>(tried.report);
        } catch (Unusable unusable) {
            return new Outcome.NotDone<>(unusable.problem());
        }
    }

    private ImportReport inTransaction(
            InputStream file, Way way, Reader actor, BiConsumer<InputStream, RowTaking> reading) {
        locks.take("authority-import");
        var rows = new RowTaking(addition -> {
            var added = additions.add(addition, way.keep(), actor.actor());
            session.clear(); // nothing that was written is looked at again
            return added;
        });
        reading.accept(new BoundedStream(file, MOST_BYTES, Unusable::tooLarge), rows);
        var report = new ImportReport(way.dryRun(), rows.results());
        if (way.dryRun()) {
            throw new OnlyTried(report);
        }
        return report;
    }
}
