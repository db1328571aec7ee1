package org.atmina.machine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.translation.MachineTexts;
import org.jspecify.annotations.Nullable;

/// Says of the wordings of machines that they are, by which machine, and when.
@ApplicationScoped
class MachineNotes implements MachineTexts {
    private final MachineStore store;

    MachineNotes(MachineStore store) {
        this.store = store;
    }

    @Override
    public Map<Key, Note> notes(Collection<Key> written, ReaderLanguages languages) {
        if (written.isEmpty()) {
            return Map.of();
        }
        var drafts = store.of(written.stream().map(Key::unit).distinct().toList()).stream()
                .collect(Collectors.toMap(
                        draft -> new Key(draft.unit(), draft.language(), draft.steward(), draft.revision()),
                        Function.identity()));
        var notes = new HashMap<Key, Note>();
        written.forEach(key -> notes.put(key, note(drafts.get(key), languages)));
        return notes;
    }

    private static Note note(@Nullable MachineDraft draft, ReaderLanguages languages) {
        return draft == null
                ? new Note(null, null, null, Messages.in(languages, "machine.labelOfUnknown", Map.of()))
                : new Note(
                        draft.maker().engine(),
                        draft.maker().model(),
                        draft.at(),
                        MachineLabels.label(draft, languages));
    }
}
