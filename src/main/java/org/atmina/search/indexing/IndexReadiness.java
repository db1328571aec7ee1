package org.atmina.search.indexing;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.IndexTrouble;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Down while searches cannot be answered. Items that were set aside, and a dictionary of Finnish that is
/// not there, are named but do not make it so.
@Readiness
@HealthGroup("search")
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private static final int NAMED = 20;

    private final ItemIndex index;
    private final IndexQueue queue;
    private final SearchSettings settings;

    IndexReadiness(ItemIndex index, IndexQueue queue, SearchSettings settings) {
        this.index = index;
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("search");
        try {
            index.mustAnswer(IndexKind.ITEMS.alias(settings.indexPrefix()));
            var parked = queue.parked(NAMED);
            if (!parked.isEmpty()) {
                response.withData(
                        "items-not-indexed", parked.stream().map(UUID::toString).collect(Collectors.joining(" ")));
            }
            if (stemsFinnish()) {
                response.withData(
                        "finnish", "words are only stemmed, mor.vfst is not in config/atmina-analysis of the node");
            }
            return response.up().build();
        } catch (IndexTrouble | IllegalStateException e) {
            return response.withData("reason", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }

    private boolean stemsFinnish() {
        try {
            return !index.makes("atmina_fi", "karkotettiin", "karkottaa");
        } catch (IndexTrouble e) {
            return false;
        }
    }
}
