package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.DescriptiveTexts;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.UnitLocks;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.hibernate.Session;

/// The notes that tell authorities from others: each is written in its language, and a text unit that
/// translators give in further ones.
@ApplicationScoped
@Transactional
public class ScopeNotes {
    private static final Comparator<TextUnitRecord> ENGLISH_FIRST = Comparator.comparing(
                    (TextUnitRecord unit) -> !InterfaceLanguage.EN.tag().reads(unit.sourceLanguage()))
            .thenComparing(TextUnitRecord::sourceLanguage);

    private final DescriptiveTexts texts;
    private final TextUnits units;
    private final UnitLocks locks;
    private final FieldTexts translations;
    private final Session session;

    ScopeNotes(DescriptiveTexts texts, TextUnits units, UnitLocks locks, FieldTexts translations, Session session) {
        this.texts = texts;
        this.units = units;
        this.locks = locks;
        this.translations = translations;
        this.session = session;
    }

    /// The note that readers of these languages get: one that was written in their language before one that was
    /// translated into it.
    public Optional<ShownText> shown(UUID authority, ReaderLanguages languages) {
        var written =
                units.ofAuthority(authority).stream().sorted(ENGLISH_FIRST).toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var candidates = candidates(written);
        var first = candidates.sequencedKeySet().getFirst();
        var chosen = DisplayRule.choose(first, candidates.keySet(), languages);
        var note = candidates.getOrDefault(
                chosen.wording(), new Candidate(written.getFirst().id(), first));
        var shown = new DisplayRule.Shown(note.wording(), chosen.fallback());
        return Optional.of(ShownText.of(note.unit(), shown, languages.ofInterface()));
    }

    private record Candidate(UUID unit, TextInLanguage wording) {}

    /// For the rule each is as good as an approved one; what is shown is labelled as what it is.
    private LinkedHashMap<TextInLanguage, Candidate> candidates(List<TextUnitRecord> written) {
        var candidates = new LinkedHashMap<TextInLanguage, Candidate>();
        written.forEach(unit -> candidates.putIfAbsent(
                Labels.label(unit.sourceText(), unit.sourceLanguage()), new Candidate(unit.id(), unit.source())));
        var approved =
                translations.approved(written.stream().map(TextUnitRecord::id).toList());
        written.forEach(unit -> approved.getOrDefault(unit.id(), List.of())
                .forEach(wording -> candidates.putIfAbsent(wording, new Candidate(unit.id(), wording))));
        return candidates;
    }

    /// Where each note is translated, by the language in which it is written.
    public Map<LanguageTag, UUID> units(UUID authority) {
        var byLanguage = new LinkedHashMap<LanguageTag, UUID>();
        units.ofAuthority(authority).forEach(unit -> byLanguage.put(unit.sourceLanguage(), unit.id()));
        return byLanguage;
    }

    /// Writes what differs. A note that is taken away keeps its unit, and what was written before.
    void write(UUID authority, Map<LanguageTag, String> before, Map<LanguageTag, String> after, String actor) {
        locks.holdNotes(List.of(authority));
        before.keySet().stream()
                .filter(language -> !after.containsKey(language))
                .forEach(language -> texts.note(authority, language, "", actor));
        after.forEach((language, text) -> {
            if (!text.equals(before.get(language))) {
                texts.note(authority, language, text, actor);
            }
        });
    }

    /// Moves the notes, with their translations, to the authority that another one was merged into; in a language in
    /// which that one has a note, the other is taken away.
    void merge(AuthorityRecord from, AuthorityRecord into, String actor) {
        locks.holdNotes(List.of(from.id(), into.id()));
        session.createNativeMutationQuery("""
                        update text_unit set authority_id = :into
                        where authority_id = :from and source_text <> '' and source_language not in
                              (select source_language from text_unit where authority_id = :into)
                        """)
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
        write(from.id(), from.said().notes(), Map.of(), actor);
    }
}
