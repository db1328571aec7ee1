package org.atmina.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.atmina.catalog.authority.StarterNames;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.junit.jupiter.api.Test;

/// The glossary that an archive starts with is whole, and says nothing against the names that it starts with.
class StarterGlossaryTest {
    private static final StarterNames NAMES = new StarterNames();
    private static final StarterGlossary GLOSSARY = new StarterGlossary(NAMES);

    @Test
    void isValidTbxBasic() throws Exception {
        var schema =
                Path.of("test", "resources", "glossary", "tbx-basic-dca.xsd").toFile();
        SchemaFactory.newDefaultInstance()
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(StarterGlossary.FILE.toFile()));
        assertThat(GLOSSARY.entries()).hasSizeGreaterThan(60);
    }

    @Test
    void everyEntryHasOnePreferredTermInEachOfTheSixLanguages() {
        for (StarterGlossary.Entry entry : GLOSSARY.entries()) {
            var preferred = entry.terms().stream()
                    .filter(term -> term.standing() == TermStanding.PREFERRED)
                    .map(Term::language)
                    .toList();
            assertThat(preferred).as(entry.id()).doesNotHaveDuplicates().containsAll(InterfaceLanguage.tags());
            assertThat(entry.notes()).as(entry.id()).contains(LanguageTag.of("en"));
        }
    }

    @Test
    void mostEuphemismsSayInAllSixLanguagesHowToTreatThem() {
        var euphemisms = GLOSSARY.entries().stream()
                .filter(entry -> entry.kind().equals("kind: euphemism"))
                .toList();
        assertThat(euphemisms).hasSizeGreaterThan(15);
        assertThat(euphemisms.stream().filter(entry -> Set.copyOf(entry.notes()).containsAll(InterfaceLanguage.tags())))
                .hasSizeGreaterThan(12);
    }

    @Test
    void anEntryOfAnAuthorityHasItsPreferredNamesAndNoOthers() {
        for (StarterGlossary.Entry entry : GLOSSARY.entries()) {
            entry.authority().ifPresent(key -> {
                var names = NAMES.of(key).stream()
                        .filter(StarterNames.Name::preferred)
                        .map(name -> name.language() + " " + name.text())
                        .collect(Collectors.toSet());
                var preferred = entry.terms().stream()
                        .filter(term -> term.standing() == TermStanding.PREFERRED)
                        .map(term -> term.language() + " " + term.text())
                        .toList();
                assertThat(names).as(key).isNotEmpty().containsAll(preferred);
            });
        }
    }

    @Test
    void itsTermsAreFoundInTheirOwnLanguages() {
        for (String language : List.of("en", "et", "lv", "lt", "pl", "fi", "ru", "de")) {
            var tag = LanguageTag.of(language);
            for (StarterGlossary.Entry entry : GLOSSARY.entries()) {
                entry.terms().stream()
                        .filter(term -> term.language().equals(tag))
                        .forEach(term -> assertThat(GLOSSARY.in(term.text(), tag, tag))
                                .as("%s: %s", language, term.text())
                                .isNotEmpty());
            }
        }
    }
}
