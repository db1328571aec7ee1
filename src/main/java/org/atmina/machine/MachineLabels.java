package org.atmina.machine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;

/// What has to be said of a text that no person has looked at.
final class MachineLabels {
    private MachineLabels() {}

    static String label(MachineDraft draft, ReaderLanguages languages) {
        return Messages.in(
                languages,
                "machine.label",
                Map.of(
                        "engine",
                        draft.maker().engine(),
                        "model",
                        draft.maker().model(),
                        "day",
                        LocalDate.ofInstant(draft.at(), ZoneOffset.UTC).toString()));
    }
}
