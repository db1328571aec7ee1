package org.atmina.glossary.tbx;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import org.atmina.access.Reader;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.authority.exchange.ImportReport.Result;
import org.atmina.problem.BoundedStream;
import org.hibernate.Session;

/// Takes in files of TBX-Basic, in one transaction each: every entry ends in a named result, and a file that is broken
/// changes nothing. One file at a time, so that two never make the same entry twice.
@ApplicationScoped
public class TbxImport {
    public static final long MOST_BYTES = 16L << 20;
    public static final long MOST_ENTRIES = 20_000;
    private static final int SECONDS = 600;

    private final EntryTaking taking;
    private final Locks locks;
    private final Session session;

    TbxImport(EntryTaking taking, Locks locks, Session session) {
        this.taking = taking;
        this.locks = locks;
        this.session = session;
    }

    /// How a file is taken in.
    ///
    /// @param dryRun say what would become of the entries, and write nothing
    /// @param keep entries that are there already stay as they are
    public record Way(boolean dryRun, boolean keep) {}

    /// The transaction of a dry run ends like this.
    private static final class OnlyTried extends RuntimeException {
        private final transient TbxReport report;

        OnlyTried(TbxReport report) {
            super("dry run", null, false, false);
            this.report = report;
        }
    }

    public Outcome<TbxReport> take(InputStream file, Way way, Reader actor) {
        try {
            return new Outcome.Done<>(QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> inTransaction(file, way, actor.actor())));
        } catch (OnlyTried tried) {
            return new Outcome.Done<>(tried.report);
        } catch (Unusable unusable) {
            return new Outcome.NotDone<>(unusable.problem());
        }
    }

    private TbxReport inTransaction(InputStream file, Way way, String actor) {
        locks.take("glossary-import");
        var rows = new ArrayList<TbxReport.Row>();
        TbxReader.read(new BoundedStream(file, MOST_BYTES, Unusable::tooLarge), MOST_ENTRIES, (number, reading) -> {
            rows.add(row(number, reading, way.keep(), actor));
            session.clear(); // nothing that was written is looked at again
        });
        var report = new TbxReport(way.dryRun(), rows);
        if (way.dryRun()) {
            throw new OnlyTried(report);
        }
        return report;
    }

    private TbxReport.Row row(long number, TbxEntryReading reading, boolean keep, String actor) {
        var fault = reading.fault();
        if (fault != null) {
            return new TbxReport.Row(number, reading.name(), Result.REFUSED, null, fault);
        }
        return switch (taking.take(reading.entry(), keep, actor)) {
            case EntryTaking.Taken.Made(var id) -> new TbxReport.Row(number, reading.name(), Result.MADE, id, null);
            case EntryTaking.Taken.Changed(var id) ->
                new TbxReport.Row(number, reading.name(), Result.CHANGED, id, null);
            case EntryTaking.Taken.Unchanged(var id) ->
                new TbxReport.Row(number, reading.name(), Result.UNCHANGED, id, null);
            case EntryTaking.Taken.Refused(var why) ->
                new TbxReport.Row(number, reading.name(), Result.REFUSED, null, why);
        };
    }
}
