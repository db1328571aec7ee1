package org.atmina.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.catalog.Slug;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.context.AdvisoryTerm;
import org.atmina.citation.CitedState;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.atmina.language.TextLabel;
import org.atmina.notification.NotificationKind;
import org.atmina.search.query.Filter;
import org.atmina.search.query.SearchOrder;
import org.junit.jupiter.api.Test;

/// Messages whose last part is a value: there is one for each value and none besides. That a key is used cannot be seen
/// in the code, which puts it together.
class MessageFamiliesTest {
    /// By what their keys begin with, the values.
    private static final Map<String, Collection<String>> FAMILIES = Map.of(
            "context.advisory.explanation.", slugs(AdvisoryTerm.class),
            "iiif.layer.source.", slugs(TextKind.class),
            "site.reading.", slugs(TextKind.class),
            "citation.state.", slugs(CitedState.class),
            "notification.", slugs(NotificationKind.class),
            "site.search.sort.", slugs(SearchOrder.class),
            "site.facet.",
                    Stream.concat(slugs(Filter.class).stream(), Stream.of("decade", "withoutAdvisory"))
                            .toList(),
            "text.label.",
                    Arrays.stream(TextLabel.values()).map(TextLabel::slug).toList());

    @Test
    void everyFamilyHasAMessageForEachValueAndNoOther() {
        FAMILIES.forEach((beginning, values) ->
                assertThat(leaves(beginning)).as(beginning).hasSameElementsAs(values));
    }

    @Test
    void everyListOfTheVocabularyHasAMessageForEachTermAndNoOther() {
        for (var list : Vocabulary.lists()) {
            assertThat(leaves(list.keys())).as(list.name()).hasSameElementsAs(list.slugs());
        }
    }

    private static List<String> leaves(String beginning) {
        return Messages.keys(InterfaceLanguage.EN.tag()).stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .filter(leaf -> !leaf.contains("."))
                .toList();
    }

    private static <T extends Enum<T> & Slug> List<String> slugs(Class<T> list) {
        return Arrays.stream(list.getEnumConstants()).map(Slug::slug).toList();
    }
}
