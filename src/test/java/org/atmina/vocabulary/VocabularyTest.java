package org.atmina.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.atmina.translation.TranslationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever stands as a slug in our answers has a name in the six languages.
class VocabularyTest {
    private static final String ROOT = "org.atmina.";
    /// Another module, whose lists no test of this one looks through.
    private static final String INSPECTION = "org.atmina.inspect.";

    /// Enumerations of which no person reads a value, and why; whatever is not here has to be in the vocabulary.
    private static final Map<String, Set<String>> NOT_FOR_PEOPLE = Map.of(
            "people read another wording of it: a sentence, a name of its own, or a label of the page",
            Set.of(
                    "language.InterfaceLanguage",
                    "language.TextLabel",
                    "search.query.Filter",
                    "search.query.MatchPath",
                    "search.query.SearchOrder",
                    "exchange.IncomingUnit$Flaw",
                    "exchange.sheet.SheetColumn"),
            "all of it is in the list translation-status",
            Set.of("translation.TranslationStatus"),
            "names of formats and standards, the same in all languages",
            Set.of(
                    "citation.CitationForm",
                    "exchange.Format",
                    "iiif.image.Format",
                    "iiif.image.Quality",
                    "iiif.image.ImageApi",
                    "iiif.auth.TokenAnswers$Reason",
                    "iiif.presentation.model.TextAnnotation$Purpose",
                    "iiif.discovery.ActivityType"),
            "never leaves the program",
            Set.of(
                    "access.Visibility$Decision",
                    "catalog.EdtfReading$End",
                    "exchange.Owner$Kind",
                    "iiif.auth.Purpose",
                    "iiif.discovery.ObjectKind",
                    "iiif.image.Asked$Part",
                    "iiif.image.Resolved$Unmet",
                    "memory.Candidates$Shelf",
                    "outbox.Outbox$Kind",
                    "search.index.IndexKind",
                    "search.query.InsideQuery$Holding",
                    "search.query.Word$Form",
                    "search.query.Word$Scope",
                    "site.Frame$Section",
                    "site.TextView$Layout",
                    "worklist.WorkPlace$Kind"),
            "for those who run the archive: settings and metrics",
            Set.of("iiif.image.ImageMetrics$Kind", "ingest.ProcessSettings$Role", "machine.MachineSettings$Provider"));

    @Test
    void everyEnumerationIsInItOrHasAReasonNotToBe() {
        var missing = new TreeSet<>(enumerations());
        missing.removeAll(excepted());
        missing.removeAll(named());
        assertThat(missing)
                .as(
                        "name the values in Vocabulary and in messages/vocabulary, or say in this test why nobody reads them")
                .isEmpty();
    }

    @Test
    void theStatesOfATranslationAreAllInTheListOfStates() {
        var states = Vocabulary.lists().stream()
                .filter(list -> list.name().equals("translation-status"))
                .findFirst()
                .orElseThrow();
        assertThat(states.slugs())
                .containsAll(Arrays.stream(TranslationStatus.values())
                        .map(TranslationStatus::slug)
                        .toList());
    }

    @Test
    void noExceptionIsLeftOver() {
        assertThat(enumerations()).containsAll(excepted());
        assertThat(named()).doesNotContainAnyElementsOf(excepted());
    }

    @Test
    void everyNameOfATermIsThatOfATerm() {
        var terms = Vocabulary.lists().stream()
                .flatMap(list -> list.slugs().stream().map(slug -> list.keys() + slug))
                .filter(key -> key.startsWith("term."))
                .toList();
        assertThat(Messages.keys(InterfaceLanguage.EN.tag()).stream().filter(key -> key.startsWith("term.")))
                .containsExactlyInAnyOrderElementsOf(terms);
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void everyTermHasANameOfItsOwnInItsList(InterfaceLanguage language) {
        for (var list : Vocabulary.lists()) {
            var labels = list.slugs().stream()
                    .map(slug -> list.label(slug, language.tag()))
                    .toList();
            assertThat(labels).as(list.name()).doesNotContain("").doesNotHaveDuplicates();
        }
    }

    private static Set<String> excepted() {
        var all = new TreeSet<String>();
        NOT_FOR_PEOPLE.values().forEach(all::addAll);
        return all;
    }

    /// Those whose values the vocabulary names, all of them and nothing else beside what the list adds.
    private static Set<String> named() {
        return Vocabulary.lists().stream()
                .map(list -> list.of().getName())
                .filter(name -> !name.startsWith(INSPECTION))
                .map(name -> name.substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every enumeration of the service, public or not, whether it knows of slugs or not.
    private static Set<String> enumerations() {
        return new ClassFileImporter()
                .importPath(Path.of("..", "target", "classes")).stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> !type.isAnonymousClass())
                        .map(type -> type.getName().substring(ROOT.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
