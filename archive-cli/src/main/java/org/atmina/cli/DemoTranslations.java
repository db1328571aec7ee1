package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings the translations of the demonstration texts in: one person writes, another approves. What was approved before
/// is left alone, so a load that was cut short can be continued.
final class DemoTranslations {
    private static final int SEGMENTS = 200;
    private static final int CONFLICT = 409;

    private final Function<String, ArchiveClient> as;

    /// @param as the archive as a demo user of that name sees it
    DemoTranslations(Function<String, ArchiveClient> as) {
        this.as = as;
    }

    /// Of the title and description of a collection or item.
    void ofFields(
            JsonNode described, String source, Map<String, String> title, @Nullable Map<String, String> description) {
        ofField(described.required("title"), source, title);
        if (description != null) {
            ofField(described.required("description"), source, description);
        }
    }

    private void ofField(JsonNode field, String source, Map<String, String> texts) {
        texts.forEach((language, text) -> {
            if (!language.equals(source)) {
                translate(field.required("unit").asText(), language, text);
            }
        });
    }

    /// Of every paragraph of the item's text. Returns how many there are in all languages.
    int ofText(DemoCollection.Item item, String id) {
        int count = 0;
        for (var translation : item.translations().entrySet()) {
            String language = translation.getKey();
            List<JsonNode> segments = segmentsOfTheText(id, language);
            List<String> paragraphs = translation.getValue();
            if (segments.size() != paragraphs.size()) {
                throw new CommandFailed("%s has %d paragraphs, but its translation to %s has %d"
                        .formatted(item.facts().identifier(), segments.size(), language, paragraphs.size()));
            }
            for (int i = 0; i < paragraphs.size(); i++) {
                translate(segments.get(i).required("unit").asText(), language, paragraphs.get(i));
            }
            count += paragraphs.size();
        }
        return count;
    }

    /// The segments of the first file: the text that the scans show.
    private List<JsonNode> segmentsOfTheText(String id, String language) {
        List<JsonNode> segments = new ArrayList<>();
        as.apply("archivist")
                .segments(id, language, 1, SEGMENTS)
                .path("segments")
                .forEach(segment -> {
                    if (segment.path("file").asInt() == 1) {
                        segments.add(segment);
                    }
                });
        return segments;
    }

    private void translate(String unit, String language, String text) {
        ArchiveClient translator = as.apply("translator-" + language);
        JsonNode saved = saved(translator, unit, language, text);
        String status = saved.path("status").asText();
        int revision = saved.path("revision").asInt();
        if (status.equals("draft")) {
            translator.submit(unit, language, revision);
        }
        if (!status.equals("approved")) {
            as.apply("reviewer-" + language).approve(unit, language, revision);
        }
    }

    /// The translation as it now stands: saved just now, or before a load was cut short.
    private static JsonNode saved(ArchiveClient translator, String unit, String language, String text) {
        try {
            return translator.saveTranslation(unit, language, text, 0);
        } catch (ApiProblem refused) {
            if (refused.status() == CONFLICT) {
                return translator.translation(unit, language);
            }
            throw refused;
        }
    }
}
