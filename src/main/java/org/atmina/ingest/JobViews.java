package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.language.ReaderLanguages;

/// Puts jobs together with the names of their items and files.
@ApplicationScoped
class JobViews {
    private final Jobs jobs;
    private final Items items;
    private final ItemFiles files;
    private final Clock clock;

    JobViews(Jobs jobs, Items items, ItemFiles files, Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    JobView withPages(JobRecord job, ReaderLanguages languages) {
        return JobView.of(job, subject(job), jobs.pages(job.id()), languages, clock.instant());
    }

    @Transactional
    List<JobView> withoutPages(List<JobRecord> list, ReaderLanguages languages) {
        return list.stream()
                .map(job -> JobView.of(job, subject(job), null, languages, clock.instant()))
                .toList();
    }

    private JobView.Subject subject(JobRecord job) {
        var file = files.byId(job.file()).orElseThrow();
        var item = items.byId(job.item()).orElseThrow();
        return new JobView.Subject(item.name().value(), file.name(), file.position());
    }
}
