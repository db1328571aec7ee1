package org.atmina.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever stands as a slug in our answers has a name in the six languages.
class VocabularyTest {
    /// Public lists whose slugs are no words for people, each with the reason.
    private static final Map<String, String> FOR_PROGRAMS = Map.of(
            "org.atmina.citation.CitationForm", "names of formats, the same in all languages",
            "org.atmina.search.query.Filter", "names of parameters; their labels are site.facet.*",
            "org.atmina.search.query.MatchPath", "names of parameters; their labels are site.search.via.*",
            "org.atmina.search.query.SearchOrder", "names of parameters; their labels are site.search.sort.*",
            "org.atmina.language.TextLabel", "sentences with arguments; their labels are text.label.*",
            "org.atmina.translation.TranslationStatus", "all of it is in the list translation-status");

    /// Rooms that do not name the terms of their lists by messages of their own.
    private static final Set<String> ROOMS = Set.of(
            "language",
            "access",
            "catalog",
            "ingest",
            "translation",
            "glossary",
            "search",
            "annotation",
            "citation",
            "preference");

    @Test
    void everyPublicListOfSlugsIsInIt() {
        var known = Vocabulary.lists().stream()
                .map(list -> List.copyOf(list.slugs()))
                .toList();
        var missing = new TreeMap<String, List<String>>();
        slugLists().forEach((name, slugs) -> {
            boolean named = known.stream().anyMatch(each -> each.containsAll(slugs));
            if (!named && !FOR_PROGRAMS.containsKey(name)) {
                missing.put(name, slugs);
            }
        });
        assertThat(missing).isEmpty();
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

    @Test
    void noExceptionIsLeftOver() {
        assertThat(slugLists().keySet()).containsAll(FOR_PROGRAMS.keySet());
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

    /// The public enums that name their values by a slug.
    private static Map<String, List<String>> slugLists() {
        var lists = new TreeMap<String, List<String>>();
        new ClassFileImporter()
                .importPath(Path.of("..", "target", "classes")).stream()
                        .filter(type ->
                                type.isEnum() && type.getModifiers().toString().contains("PUBLIC"))
                        .filter(type -> type.tryGetMethod("slug").isPresent())
                        .filter(type -> ROOMS.contains(type.getPackageName().split("\\.")[2]))
                        .forEach(type -> lists.put(type.getName(), slugs(type)));
        return lists;
    }

    private static List<String> slugs(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants())
                .map(value -> {
                    try {
                        return (String) ((Enum<?>) value)
                                .getDeclaringClass()
                                .getMethod("slug")
                                .invoke(value);
                    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
