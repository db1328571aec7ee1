package org.atmina.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.atmina.catalog.authority.StarterNames;
import org.atmina.glossary.StarterGlossary;
import org.atmina.quality.DemoSegments.Pair;
import org.junit.jupiter.api.Test;

/// How many warnings good translations get, and how many seeded faults get one: measured on the demonstration
/// collection, whose translations people have read over, with the names and the glossary that an archive starts with.
/// The checks were adjusted while looking at these texts, so others may do worse; the numbers keep them from getting
/// worse here.
class WarningMeasuresTest {
    private static final StarterNames NAMES = new StarterNames();
    private static final StarterGlossary GLOSSARY = new StarterGlossary(NAMES);
    private static final List<Pair> PAIRS = DemoSegments.all();

    private static List<Warning> warnings(Pair pair, String target) {
        var wording = new Wording(target, pair.target().language());
        var known = new Known(
                GLOSSARY.in(pair.source().text(), pair.source().language(), wording.language()),
                GLOSSARY.deprecated(target, wording.language()),
                NAMES::in);
        return Checks.of(pair.source(), wording, known);
    }

    @Test
    void goodTranslationsGetFewWarnings() {
        var all = new ArrayList<String>();
        for (Pair pair : PAIRS) {
            for (Warning warning : warnings(pair, pair.target().text())) {
                all.add(pair.item() + " " + pair.source().language() + ">"
                        + pair.target().language() + " " + warning.slug() + " " + warning.facts());
            }
        }
        long terms = all.stream().filter(each -> each.contains(" term-")).count();
        assertThat(PAIRS).hasSizeGreaterThan(250);
        assertThat((all.size() - terms) * 100.0 / PAIRS.size())
                .as("other warnings on 100 segments, of them %s", all)
                .isLessThan(9);
        assertThat(terms * 100.0 / PAIRS.size())
                .as("warnings about terms on 100 segments, of them %s", all)
                .isLessThan(25);
    }

    @Test
    void changedNumbersAreFound() {
        assertThat(found(
                        Pattern.compile("(?<![\\d.,])([2-9])(\\d{1,2})(?![\\d.,])"),
                        text -> "1" + text,
                        WarningKind.NUMBERS))
                .isGreaterThan(0.95);
    }

    @Test
    void changedYearsAreFound() {
        assertThat(found(Pattern.compile("19[0-9]{2}"), text -> "1812", WarningKind.NUMBERS, WarningKind.DATES))
                .isGreaterThan(0.9);
    }

    @Test
    void droppedHalvesAreFound() {
        assertThat(seeded(text -> text.length() < 60 ? text : text.substring(0, text.length() / 3), WarningKind.LENGTH))
                .isGreaterThan(0.95);
    }

    @Test
    void copiedSourcesAreFound() {
        var missed = PAIRS.stream()
                .filter(pair -> warnings(pair, pair.source().text()).stream()
                        .noneMatch(warning -> warning.kind() == WarningKind.UNTRANSLATED))
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void droppedBracketsAndEndsAreFound() {
        assertThat(found(Pattern.compile("\\)"), text -> "", WarningKind.MARKUP))
                .isGreaterThan(0.95);
        assertThat(seeded(text -> text.substring(0, text.length() - 1), WarningKind.MARKUP))
                .isGreaterThan(0.9);
    }

    @Test
    void droppedPersonsAreFound() {
        var persons = Pattern.compile("(?:Molotov|Molotow|Stalin|Staļin|Ribbentrop|Ribentrop|Mołotow)\\p{L}*");
        assertThat(found(persons, text -> "", WarningKind.NAMES)).isGreaterThan(0.8);
    }

    /// Of the translations that have such a stretch, how many are warned of when every such stretch is changed.
    private static double found(Pattern stretch, UnaryOperator<String> change, WarningKind... kinds) {
        return share(
                PAIRS.stream()
                        .filter(pair -> stretch.matcher(pair.target().text()).find())
                        .toList(),
                text -> stretch.matcher(text).replaceAll(found -> change.apply(found.group())),
                kinds);
    }

    private static double seeded(UnaryOperator<String> change, WarningKind... kinds) {
        return share(
                PAIRS.stream()
                        .filter(pair -> !change.apply(pair.target().text())
                                .equals(pair.target().text()))
                        .toList(),
                change,
                kinds);
    }

    private static double share(List<Pair> pairs, UnaryOperator<String> change, WarningKind... kinds) {
        var wanted = List.of(kinds);
        long found = pairs.stream()
                .filter(pair -> warnings(pair, change.apply(pair.target().text())).stream()
                        .anyMatch(warning -> wanted.contains(warning.kind())))
                .count();
        assertThat(pairs).hasSizeGreaterThan(5);
        return (double) found / pairs.size();
    }
}
