package org.atmina.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.DescriptiveTexts;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.context.NoteField;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;

/// Writes, signs and withdraws context notes. A body speaks through two people: one writes and signs,
/// another one signs. What readers see is the last version that both have signed; only then its texts
/// become those that are translated.
@ApplicationScoped
@Transactional
class ContextNotes {
    private final NoteStore store;
    private final Stewards stewards;
    private final DescriptiveTexts texts;
    private final ContextActs acts;
    private final Locks locks;
    private final Clock clock;

    ContextNotes(
            NoteStore store, Stewards stewards, DescriptiveTexts texts, ContextActs acts, Locks locks, Clock clock) {
        this.store = store;
        this.stewards = stewards;
        this.texts = texts;
        this.acts = acts;
        this.locks = locks;
        this.clock = clock;
    }

    List<NoteVersion.History> ofItem(UUID item) {
        return store.ofItem(item);
    }

    /// Writes the next version; it waits for its two signatures. The same words by the same author are no new version.
    ///
    /// @param base the version that was on the screen; 0 where there was no note
    Outcome<NoteVersion.History> write(ItemRecord item, String steward, int base, NoteForm form, Reader author) {
        var closed = stewards.fault(steward, author);
        if (closed.isPresent()) {
            return new Outcome.NotDone<>(closed.get());
        }
        var found = lock(item, steward);
        int latest = found.map(NoteVersion.History::latest).orElse(0);
        if (found.isPresent() && isRepeated(found.get(), form, author)) {
            return new Outcome.Done<>(found.get());
        }
        if (latest != base) {
            return new Outcome.NotDone<>(overtaken(latest));
        }
        var id = found.map(NoteVersion.History::id).orElseGet(UUID::randomUUID);
        if (found.isEmpty()) {
            store.insert(id, item.id(), steward, clock.instant());
        }
        store.append(id, latest + 1, form, author.actor(), clock.instant());
        acts.record(item.id(), "context-note-written", author, facts(steward, latest + 1), null);
        return new Outcome.Done<>(present(item, steward));
    }

    /// What was withdrawn is written anew before it is signed anew, though it says the same.
    private static boolean isRepeated(NoteVersion.History note, NoteForm form, Reader author) {
        var last = note.last();
        boolean withdrawn = last.isSigned() && note.shown() == null;
        return !withdrawn && last.author().equals(author.actor()) && last.said().equals(form);
    }

    /// Signs the last version: its author first, then somebody else. With the second signature readers see it.
    Outcome<NoteVersion.History> sign(ItemRecord item, String steward, int version, Reader signer) {
        return onLast(item, steward, version, signer, note -> {
            var last = note.last();
            boolean byAuthor = last.author().equals(signer.actor());
            if (last.isSignedBy(signer.actor())) {
                return byAuthor && !last.isSigned()
                        ? new Outcome.NotDone<>(new Problem.Refused("own-note", Map.of()))
                        : new Outcome.Done<>(note);
            }
            if (last.isSigned()) {
                return new Outcome.NotDone<>(new Problem.Conflict("note-signed", Map.of("version", version)));
            }
            if (last.signatures().isEmpty() && !byAuthor) {
                return new Outcome.NotDone<>(
                        new Problem.Conflict("author-signs-first", Map.of("author", last.author())));
            }
            store.sign(note.id(), version, byAuthor ? 1 : 2, signer.actor(), clock.instant());
            if (byAuthor) {
                acts.record(item.id(), "context-note-signed", signer, facts(steward, version), null);
            } else {
                publish(item, note, signer);
                acts.show(item.id(), "context-note-published", signer, facts(steward, version), null);
            }
            return new Outcome.Done<>(present(item, steward));
        });
    }

    /// Takes from readers what they see of a note, saying why. Its versions stay; a new one can be signed.
    Outcome<NoteVersion.History> withdraw(ItemRecord item, String steward, int version, String reason, Reader curator) {
        return onLast(item, steward, version, curator, note -> {
            if (note.shown() == null) {
                return new Outcome.NotDone<>(new Problem.Conflict("note-not-shown", Map.of()));
            }
            store.withdraw(note.id(), new NoteVersion.Withdrawal(curator.actor(), clock.instant(), reason));
            store.units(note.id())
                    .forEach(kept -> empty(item, kept, note.last().said().language(), curator));
            acts.show(item.id(), "context-note-withdrawn", curator, facts(steward, note.shown()), reason);
            return new Outcome.Done<>(present(item, steward));
        });
    }

    private interface Step {
        Outcome<NoteVersion.History> take(NoteVersion.History note);
    }

    private Outcome<NoteVersion.History> onLast(ItemRecord item, String steward, int version, Reader actor, Step step) {
        var closed = stewards.fault(steward, actor);
        if (closed.isPresent()) {
            return new Outcome.NotDone<>(closed.get());
        }
        var found = lock(item, steward);
        if (found.isEmpty()) {
            return new Outcome.NotDone<>(new Problem.Missing("no-such-note", Map.of()));
        }
        return found.get().latest() == version
                ? step.take(found.get())
                : new Outcome.NotDone<>(overtaken(found.get().latest()));
    }

    private Optional<NoteVersion.History> lock(ItemRecord item, String steward) {
        locks.take("context-note/" + item.id() + "/" + steward);
        return store.find(item.id(), steward);
    }

    private NoteVersion.History present(ItemRecord item, String steward) {
        return store.find(item.id(), steward).orElseThrow();
    }

    private static Problem overtaken(int latest) {
        return new Problem.Conflict("note-overtaken", Map.of("current", latest));
    }

    private static Map<String, Object> facts(String steward, int version) {
        return Map.of("steward", steward, "version", version);
    }

    /// What was signed becomes the wording of the note's text units; a citation that is no longer there is taken away.
    private void publish(ItemRecord item, NoteVersion.History note, Reader signer) {
        var said = note.last().said();
        var units = new HashMap<Position, UUID>();
        store.units(note.id()).forEach(kept -> units.put(new Position(kept.field(), kept.place()), kept.unit()));
        said.texts().forEach((field, text) -> say(item, note, new Position(field, 1), units, text, signer));
        for (int place = 1; place <= said.citations().size(); place++) {
            var text = said.citations().get(place - 1).text();
            say(item, note, new Position(NoteField.CITATION, place), units, text, signer);
        }
        units.forEach((left, unit) ->
                empty(item, new NoteStore.Kept(left.field(), left.place(), unit), said.language(), signer));
        store.show(note.id(), note.latest());
    }

    private record Position(NoteField field, int place) {}

    /// Takes the unit that it has worded out of those that were there.
    private void say(
            ItemRecord item,
            NoteVersion.History note,
            Position position,
            Map<Position, UUID> units,
            String text,
            Reader signer) {
        var language = note.last().said().language();
        var known = units.remove(position);
        var unit = texts.say(item.id(), TextRole.CONTEXT_NOTE, known, language, text, signer.actor());
        if (known == null) {
            store.keep(note.id(), new NoteStore.Kept(position.field(), position.place(), unit));
        }
    }

    private void empty(ItemRecord item, NoteStore.Kept kept, LanguageTag language, Reader actor) {
        texts.say(item.id(), TextRole.CONTEXT_NOTE, kept.unit(), language, "", actor.actor());
    }
}
