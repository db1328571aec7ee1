package org.atmina.evaluation.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words of one language with their dictionary forms, and sentences of such words.
///
/// Read from `<language>.tsv` (form, lemma, part of speech, count) and `<language>.sents.tsv` (name, text,
/// `form|lemma form|lemma ...`), of which the second may be absent.
public record DevelopmentSet(String language, List<Word> words, List<Sentence> sentences) {
    private static final Pattern BLANK = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int COUNT = 3;

    /// @param count how often the lemma was seen in this form
    public record Word(String form, String lemma, int count) {}

    /// A word of a sentence.
    public record Token(String form, String lemma) {}

    public record Sentence(String text, List<Token> tokens) {}

    public DevelopmentSet {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }

    public static boolean isIn(Path folder, String language) {
        return Files.isRegularFile(folder.resolve(language + ".tsv"));
    }

    public static DevelopmentSet read(Path folder, String language) {
        var sentences = folder.resolve(language + ".sents.tsv");
        return new DevelopmentSet(
                language,
                lines(folder.resolve(language + ".tsv"))
                        .map(DevelopmentSet::word)
                        .toList(),
                Files.exists(sentences)
                        ? lines(sentences).map(DevelopmentSet::sentence).toList()
                        : List.of());
    }

    /// Every text that an analyzer is given when it is scored: forms as written and in lower case, and lemmas.
    public Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        for (Word word : words) {
            texts.addAll(List.of(word.form(), lowerCase(word.form()), lowerCase(word.lemma())));
        }
        for (Sentence sentence : sentences) {
            sentence.tokens().forEach(token -> texts.addAll(List.of(token.form(), lowerCase(token.lemma()))));
        }
        return texts;
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Word word(String line) {
        var cells = line.split("\t", -1);
        return new Word(cells[0], cells[1], Integer.parseInt(cells[COUNT]));
    }

    private static Sentence sentence(String line) {
        var cells = line.split("\t", -1);
        var tokens = cells.length > 2 ? BLANK.splitAsStream(cells[2]) : Stream.<String>empty();
        return new Sentence(
                cells.length > 1 ? cells[1] : "",
                tokens.filter(token -> !token.isEmpty())
                        .map(DevelopmentSet::token)
                        .toList());
    }

    private static Token token(String text) {
        int bar = text.lastIndexOf('|');
        return new Token(text.substring(0, bar), text.substring(bar + 1));
    }

    private static Stream<String> lines(Path file) {
        try {
            // Not Files.lines: it also breaks at a carriage return, which may stand inside a text.
            return Arrays.stream(Files.readString(file).split("\n")).filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
