package org.atmina.analysis.compile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// The word lists that are compiled, and which of their readings are worth having in a search.
enum WordList {
    /// A comparative of another root is weak: `more` and `worst` are words of their own before they are forms of
    /// `many` and `ill`.
    ENGLISH("en", "english-pos-dict.jar", "org/languagetool/resource/en/english") {
        private static final Set<String> COMPARED = Set.of("JJR", "JJS", "RBR", "RBS");
        private static final int ROOT = 3;

        @Override
        Strength strength(String form, String lemma, String tag) {
            boolean sameRoot = form.regionMatches(true, 0, lemma, 0, ROOT);
            return COMPARED.contains(tag) && !sameRoot ? Strength.WEAK : Strength.STRONG;
        }
    },
    /// What one says to somebody (`teil!`), of oneself (`ich frage`) or of what is not (`er vertrage`) is weak beside a
    /// noun that is spelled the same.
    GERMAN("de", "german-pos-dict.jar", "org/languagetool/resource/de/german") {
        private static final Pattern SELDOM_WRITTEN = Pattern.compile("VER:(IMP:.*|1:SIN:PRÄ.*|.*:KJ[12].*)");

        @Override
        Strength strength(String form, String lemma, String tag) {
            return SELDOM_WRITTEN.matcher(tag).matches() ? Strength.WEAK : Strength.STRONG;
        }
    },
    /// Commands, the vocative and the depreciative are weak; so is a verb's noun (`mieszkanie` as a form of
    /// `mieszkać`) beside the noun in its own right.
    POLISH("pl", "morfologik-polish.jar", "morfologik/stemming/polish/polish") {
        private static final Pattern SELDOM_WRITTEN = Pattern.compile("depr:.*|verb:impt.*|ger:.*|subst:[a-z]+:voc:.*");

        @Override
        Strength strength(String form, String lemma, String tag) {
            boolean seldom = Arrays.stream(tag.split("\\+"))
                    .allMatch(each -> SELDOM_WRITTEN.matcher(each).matches());
            return seldom ? Strength.WEAK : Strength.STRONG;
        }
    },
    /// Commands are weak; so are forms of given names and patronymics, of which nearly every short word is one.
    RUSSIAN("ru", "language-ru.jar", "org/languagetool/resource/ru/russian") {
        private static final Pattern SELDOM_WRITTEN = Pattern.compile("(VB:IMP|NN:Name|NN:Patr|ADJ:Sup).*");

        @Override
        Strength strength(String form, String lemma, String tag) {
            return SELDOM_WRITTEN.matcher(tag).matches() ? Strength.WEAK : Strength.STRONG;
        }
    };

    private final String language;
    private final String jar;
    private final String dictionary;

    WordList(String language, String jar, String dictionary) {
        this.language = language;
        this.jar = jar;
        this.dictionary = dictionary;
    }

    /// The language's two letters, with which the names of its tables begin.
    String language() {
        return language;
    }

    MorfologikFile file(Path folder) {
        return new MorfologikFile(folder.resolve(jar), dictionary);
    }

    /// What this reading is worth beside others of the same form.
    abstract Strength strength(String form, String lemma, String tag);
}
