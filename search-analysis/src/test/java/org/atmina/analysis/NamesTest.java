package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;

class NamesTest {

    /// The file spares the server's plug-in command a search through every class of every jar, for which
    /// its default heap may be too small.
    @Test
    void namedComponentsListsEveryAnalyzerClass() throws IOException {
        Map<?, ?> listed = new ObjectMapper()
                .readValue(Path.of("src/main/plugin/named_components.json").toFile(), Map.class);
        var classes = new TreeMap<String, String>();
        Analyzers.classes().forEach((name, type) -> classes.put(name, type.getName()));
        assertThat(listed).isEqualTo(Map.of(AnalyzerFactory.class.getName(), classes));
    }

    @Test
    void everyLanguageHasBothChains() {
        assertThat(Analyzers.classes().keySet())
                .contains("atmina_exact", "atmina_folded", "atmina_name", "atmina_name_loose", "atmina_name_text")
                .hasSize(5 + 2 * Language.values().length)
                .allMatch(name -> name.startsWith("atmina_"));
    }
}
