package org.atmina.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.atmina.search.Corpus;
import org.atmina.search.JsonFile;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final ItemText ITEM = Corpus.item("pact", "de", "Nichtangriffsvertrag")
            .titleIn("lv", "Neuzbrukšanas līgums")
            .in("series", "fonds")
            .date("1939-08-23")
            .embargoedUntil("2030-01-01")
            .scanned("de", "Geheimes Zusatzprotokoll")
            .translated("lv", "Slepenais papildprotokols")
            .text("sv", "Hemligt protokoll")
            .build();

    @Test
    void holdWhatIsSearchedAndWhatIsShown() {
        JsonFile.assertSame("documents", Documents.of(ITEM, 7));
    }

    @Test
    void haveNoFieldThatTheDefinitionsDoNotKnow() throws IOException {
        var documents = Documents.of(ITEM, 7);
        assertThat(unknown(IndexKind.ITEMS, documents.item())).isEmpty();
        for (PassageDocument passage : documents.passages()) {
            assertThat(unknown(IndexKind.PASSAGES, passage)).isEmpty();
        }
    }

    @Test
    void countAnOpenDateByItsKnownEnd() {
        var item = Documents.of(
                        Corpus.item("open", "en", "Open").date("1985/..").build(), 1)
                .item();
        assertThat(item.years()).containsExactly(1985);
        assertThat(item.dates()).isEqualTo(new ItemDocument.Span("1985-01-01", null));
    }

    private static List<String> unknown(IndexKind kind, Object document) throws IOException {
        var properties =
                DocumentJson.MAPPER.readTree(kind.definition()).at("/mappings").get("properties");
        var unknown = new ArrayList<String>();
        collect(DocumentJson.MAPPER.valueToTree(document), properties, unknown);
        return unknown;
    }

    private static void collect(JsonNode document, JsonNode properties, List<String> unknown) {
        document.properties().forEach(field -> {
            var mapping = properties.get(field.getKey());
            if (mapping == null) {
                unknown.add(field.getKey());
            } else if (mapping.has("properties") && field.getValue().isObject()) {
                collect(field.getValue(), mapping.get("properties"), unknown);
            }
        });
    }
}
