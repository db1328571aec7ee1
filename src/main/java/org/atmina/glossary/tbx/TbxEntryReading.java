package org.atmina.glossary.tbx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.atmina.catalog.Slug;
import org.atmina.glossary.EntryForm;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.PartOfSpeech;
import org.atmina.glossary.TermStanding;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Gathers what a file says about one concept, and remembers the first thing that cannot be taken in.
final class TbxEntryReading {
    private static final int LONGEST_NAME = 200;
    private static final Map<String, TermStanding> STANDINGS =
            Tbx.STATUS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Entry::getValue, Entry::getKey));

    private final String name;
    private final List<TbxEntry.Wording> wordings = new ArrayList<>();
    private final Map<LanguageTag, String> notes = new HashMap<>();
    private @Nullable EntryKind kind;
    private @Nullable String subject;
    private @Nullable String authority;
    private @Nullable LanguageTag language;
    private @Nullable Problem fault;

    private boolean inTerm;
    private String term = "";
    private @Nullable TermStanding standing;
    private @Nullable PartOfSpeech partOfSpeech;
    private @Nullable String grammar;

    TbxEntryReading(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
        if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
            refuse(new Problem.Invalid("tbx-entry-without-id", Map.of()));
        }
    }

    String name() {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    @Nullable
    Problem fault() {
        return wordings.isEmpty() && fault == null ? new Problem.Invalid("glossary-without-terms", Map.of()) : fault;
    }

    TbxEntry entry() {
        return new TbxEntry(name, kind, subject, authority, wordings, notes);
    }

    void beginLanguage(@Nullable String tag) {
        language = tag(tag);
    }

    void endLanguage() {
        language = null;
    }

    void beginTerm() {
        inTerm = true;
        term = "";
        standing = null;
        partOfSpeech = null;
        grammar = null;
    }

    void endTerm() {
        inTerm = false;
        if (language == null) {
            return; // the tag was refused already
        }
        if (wordings.size() >= EntryForm.MOST_TERMS) {
            refuse(new Problem.Invalid("tbx-too-many-terms", Map.of("terms", EntryForm.MOST_TERMS)));
            return;
        }
        wordings.add(new TbxEntry.Wording(term, language, standing, partOfSpeech, grammar));
    }

    /// What an element says, white space made single.
    void say(String category, String text, @Nullable String tag) {
        var said = text.strip().replaceAll("\\s+", " ");
        if (inTerm) {
            ofTerm(category, said);
        } else {
            ofConcept(category, said, tag);
        }
    }

    private void ofTerm(String category, String said) {
        switch (category) {
            case "term" -> term = said;
            case "note" -> grammar = grammar == null ? said : grammar + " " + said;
            case "partOfSpeech" ->
                partOfSpeech = Slug.find(PartOfSpeech.class, said).orElse(PartOfSpeech.OTHER);
            case "administrativeStatus" ->
                standing = said.equals(Tbx.SUPERSEDED) ? TermStanding.DEPRECATED : STANDINGS.get(said);
            default -> {} // what we have no place for
        }
    }

    private void ofConcept(String category, String said, @Nullable String tag) {
        switch (category) {
            case "subjectField" -> subject = said;
            case "definition" -> define(said, tag);
            case "note" -> note(said);
            default -> {} // what we have no place for
        }
    }

    private void define(String said, @Nullable String tag) {
        var of = language == null ? tag(tag == null ? "en" : tag) : language;
        if (of != null && !said.isEmpty()) {
            notes.putIfAbsent(of, said);
        }
    }

    private void note(String said) {
        if (said.startsWith(Tbx.KIND)) {
            kind = Slug.find(EntryKind.class, said.substring(Tbx.KIND.length())).orElse(null);
        } else if (said.startsWith(Tbx.AUTHORITY)) {
            authority = said.substring(Tbx.AUTHORITY.length());
        }
    }

    private @Nullable LanguageTag tag(@Nullable String tag) {
        try {
            return LanguageTag.of(tag == null ? "" : tag);
        } catch (IllegalArgumentException e) {
            refuse(new Problem.Invalid("tbx-entry-language", Map.of("language", tag == null ? "" : tag)));
            return null;
        }
    }

    private void refuse(Problem problem) {
        fault = fault == null ? problem : fault;
    }
}
