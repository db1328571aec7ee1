package org.atmina.exchange;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.exchange.ImportLedger.Claim;
import org.atmina.exchange.ImportReport.Stretch;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes files of translations in. A file is refused whole before anything of it is written; what is taken then is
/// taken unit by unit, and remembered so that the same file goes on where it stopped and makes nothing twice.
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final List<IncomingFile> files;
    private final Holdings holdings;
    private final UnitTaking taking;
    private final ImportLedger ledger;
    private final ExchangeSettings settings;
    private final ExchangeMetrics metrics;
    private final Clock clock;

    Imports(
            @All List<IncomingFile> files,
            Holdings holdings,
            UnitTaking taking,
            ImportLedger ledger,
            ExchangeSettings settings,
            ExchangeMetrics metrics,
            Clock clock) {
        this.files = files;
        this.holdings = holdings;
        this.taking = taking;
        this.ledger = ledger;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// What somebody sends.
    ///
    /// @param scope what it must be about
    /// @param to the language of its targets; null where the file says it
    /// @param dryRun say what would become of the units, and write nothing
    public record Sent(Format format, Scope scope, @Nullable LanguageTag to, boolean dryRun, Stretch shown) {}

    /// What became of the file; of one that was sent before, what became of it then.
    public Outcome<ImportReport> take(InputStream bytes, Sent sent, Reader translator) {
        try (var file = ReceivedFile.of(bytes, settings.maxFileSize().asLongValue())) {
            return take(file, sent, translator);
        } catch (Unusable unusable) {
            metrics.refused(sent.format());
            return new Outcome.NotDone<>(unusable.problem());
        }
    }

    /// What became of a file that this person sent.
    public Optional<ImportReport> report(UUID id, Stretch shown, Reader translator) {
        return ledger.report(id, translator.actor(), shown);
    }

    private Outcome<ImportReport> take(ReceivedFile file, Sent sent, Reader translator) {
        var incoming = files.stream()
                .filter(each -> each.format() == sent.format())
                .findFirst()
                .orElseThrow();
        var check = new FileCheck(holdings, sent.scope(), sent.to(), translator);
        incoming.read(file.path(), check);
        check.finish();
        var sender = new UnitTaking.Sender(translator, check.to());
        var named = new ImportLedger.File(sent.format(), check.to(), file.sha256(), file.size(), translator.actor());
        if (sent.dryRun()) {
            return ledger.ended(named)
                    .flatMap(id -> ledger.report(id, translator.actor(), sent.shown()))
                    .<Outcome<ImportReport>>map(Outcome.Done::new)
                    .orElseGet(() -> new Outcome.Done<>(tried(incoming, file, named, sender, sent)));
        }
        return switch (ledger.claim(named)) {
            case Claim.Ended(UUID id) -> told(id, sent, translator);
            case Claim.Busy(UUID id) ->
                new Outcome.NotDone<>(new Problem.Conflict("exchange-import-running", Map.of("import", id.toString())));
            case Claim.Granted granted -> {
                work(incoming, file, granted, sender);
                yield told(granted.id(), sent, translator);
            }
        };
    }

    private Outcome<ImportReport> told(UUID id, Sent sent, Reader translator) {
        return new Outcome.Done<>(
                ledger.report(id, translator.actor(), sent.shown()).orElseThrow());
    }

    private ImportReport tried(
            IncomingFile incoming, ReceivedFile file, ImportLedger.File named, UnitTaking.Sender sender, Sent sent) {
        var trial = new ImportTrial(taking, sender, sent.shown());
        incoming.read(file.path(), trial);
        trial.finish();
        var heading = new ImportReport.Heading(
                null, named.format(), named.language(), named.sha256(), named.actor(), clock.instant(), null);
        return trial.report(heading);
    }

    private void work(IncomingFile incoming, ReceivedFile file, Claim.Granted claim, UnitTaking.Sender sender) {
        var work = new ImportWork(taking, ledger, claim, sender);
        try {
            incoming.read(file.path(), work);
            work.finish();
            metrics.ended(incoming.format(), work.counts());
        } catch (RuntimeException e) {
            metrics.interrupted(incoming.format());
            LOG.warnf("event=import-interrupted import=%s cause=%s", claim.id(), e.getMessage());
            release(claim);
            throw e;
        }
    }

    /// What cut the import off may keep us from saying so; then its lease runs out.
    private void release(Claim.Granted claim) {
        try {
            ledger.release(claim);
        } catch (RuntimeException e) {
            LOG.warnf("event=import-not-released import=%s cause=%s", claim.id(), e.getMessage());
        }
    }
}
