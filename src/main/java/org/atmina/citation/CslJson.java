package org.atmina.citation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.atmina.catalog.ItemType;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A citation in the JSON of the Citation Style Language: a list of one.
final class CslJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CslJson() {}

    static String of(Reference reference, LanguageTag language) {
        var words = new CitationWords(reference, language);
        var list = JSON.createArrayNode();
        var entry = list.addObject();
        var archive = reference.archive();
        entry.put("id", reference.key());
        entry.put("type", type(reference.type()));
        names(entry, "author", reference.authors());
        entry.put("title", PlainCitation.oneLine(reference.title()));
        date(entry, reference.date());
        var translator = reference.wording().translator();
        names(entry, "translator", translator == null ? List.of() : List.of(translator));
        var publisher = reference.wording().publisher();
        if (publisher != null) {
            entry.put("publisher", PlainCitation.oneLine(publisher));
        }
        entry.put("language", reference.wording().language().value());
        entry.put("archive", archive.name());
        if (archive.collection() != null) {
            entry.put("archive_collection", PlainCitation.oneLine(archive.collection()));
        }
        if (archive.identifier() != null) {
            entry.put("archive_location", archive.identifier());
        }
        entry.put("number", archive.ark());
        words.locus().ifPresent(locus -> entry.put("section", locus));
        entry.put("note", PlainCitation.oneLine(words.wording()));
        entry.put("URL", reference.address());
        parts(entry.putObject("accessed"), reference.accessed());
        return list.toPrettyString();
    }

    private static void names(ObjectNode entry, String role, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode list = entry.putArray(role);
            names.forEach(name -> list.addObject().put("literal", PlainCitation.oneLine(name)));
        }
    }

    private static void date(ObjectNode entry, Reference.@Nullable Dating date) {
        if (date == null) {
            return;
        }
        var issued = entry.putObject("issued");
        var parts = CitedDate.parts(date);
        if (parts.isEmpty()) {
            issued.put("literal", date.words());
        } else {
            var numbers = issued.putArray("date-parts").addArray();
            parts.forEach(numbers::add);
        }
    }

    private static void parts(ObjectNode date, LocalDate day) {
        date.putArray("date-parts")
                .addArray()
                .add(day.getYear())
                .add(day.getMonthValue())
                .add(day.getDayOfMonth());
    }

    private static String type(@Nullable ItemType type) {
        return switch (type) {
            case null -> "collection";
            case TEXT -> "manuscript";
            case IMAGE -> "graphic";
            case SOUND -> "song";
            case MOVING_IMAGE -> "motion_picture";
            case OBJECT -> "document";
        };
    }
}
