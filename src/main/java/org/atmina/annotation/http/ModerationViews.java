package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.atmina.annotation.Annotation;
import org.atmina.annotation.AnnotationForm;
import org.atmina.annotation.AnnotationVersion;
import org.atmina.catalog.Listing;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.catalog.image.ViewedItems;
import org.jspecify.annotations.Nullable;

/// Makes what curators get.
@ApplicationScoped
class ModerationViews {
    private final ViewedItems items;
    private final AnnotationWriter writer;
    private final ObjectMapper json;

    ModerationViews(ViewedItems items, AnnotationWriter writer, ObjectMapper json) {
        this.items = items;
        this.writer = writer;
        this.json = json;
    }

    ModerationView of(Annotation annotation) {
        return view(annotation, null);
    }

    ModerationView withHistory(Annotation annotation, List<AnnotationVersion> versions) {
        var item = item(annotation);
        var history = versions.stream()
                .map(each -> new ModerationView.Version(
                        each.version(), each.at(), each.actor(), each.state(), each.reason(), said(item, each.said())))
                .toList();
        return view(annotation, history);
    }

    ModerationView.Page page(Listing<Annotation> found) {
        return new ModerationView.Page(
                found.total(),
                found.page(),
                found.size(),
                found.entries().stream().map(this::of).toList());
    }

    private ModerationView view(Annotation annotation, @Nullable List<ModerationView.Version> history) {
        var item = item(annotation);
        return new ModerationView(
                annotation.id(),
                item.name().value(),
                annotation.state(),
                annotation.version(),
                annotation.creator(),
                annotation.created(),
                annotation.modified(),
                annotation.reason(),
                writer.embedded(item, annotation),
                history);
    }

    private JsonNode said(ViewedItem item, AnnotationForm form) {
        var node = json.createObjectNode();
        writer.said(node, item, form);
        return node;
    }

    private ViewedItem item(Annotation annotation) {
        return items.byId(annotation.itemId()).orElseThrow();
    }
}
