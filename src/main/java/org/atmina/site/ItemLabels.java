package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.context.AuthenticityStatus;
import org.atmina.catalog.context.ItemContexts;
import org.jspecify.annotations.Nullable;

/// What must stand beside an item wherever a page shows it: that it is a known forgery, or disputed.
@ApplicationScoped
class ItemLabels {
    private final ItemContexts contexts;

    ItemLabels(ItemContexts contexts) {
        this.contexts = contexts;
    }

    /// In words, by item; an item that needs no label is absent.
    Map<UUID, String> of(Collection<UUID> items, Words say) {
        var labels = new HashMap<UUID, String>();
        contexts.remarks(items).forEach((item, remarks) -> {
            var status = remarks.warning();
            if (status != null) {
                labels.put(item, label(status, say));
            }
        });
        return labels;
    }

    @Nullable
    String of(UUID item, Words say) {
        return of(List.of(item), say).get(item);
    }

    static String label(AuthenticityStatus status, Words say) {
        return say.of("context.authenticity." + status.slug());
    }
}
