package org.atmina.glossary.tbx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.glossary.EntryForm;
import org.atmina.glossary.EntryStatus;
import org.atmina.glossary.FiledEntries;
import org.atmina.glossary.GlossaryEditing;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Takes an entry of a file in: a new one is made, a known one is set right in the languages that the file names.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EntryTaking {
    private final FiledEntries filed;
    private final GlossaryEditing editing;
    private final Validator validator;

    EntryTaking(FiledEntries filed, GlossaryEditing editing, Validator validator) {
        this.filed = filed;
        this.editing = editing;
        this.validator = validator;
    }

    /// What became of it.
    sealed interface Taken {
        record Made(UUID id) implements Taken {}

        record Changed(UUID id) implements Taken {}

        record Unchanged(UUID id) implements Taken {}

        record Refused(Problem why) implements Taken {}
    }

    Taken take(TbxEntry entry, boolean keep, String actor) {
        var named = entry.authority();
        var authority = named == null ? Optional.<AuthorityRecord>empty() : filed.authority(named);
        if (named != null && authority.isEmpty()) {
            return new Taken.Refused(new Problem.Invalid("glossary-no-such-authority", Map.of("id", named)));
        }
        var known = known(entry.name());
        return known.isPresent() ? change(known.get(), entry, authority, keep, actor) : make(entry, authority, actor);
    }

    private Optional<GlossaryEntry> known(String name) {
        return name.startsWith(Tbx.OF_OURS) && name.length() == Tbx.OF_OURS.length() + 36
                ? filed.byId(name.substring(Tbx.OF_OURS.length())).or(() -> filed.byKey(name))
                : filed.byKey(name);
    }

    private Taken make(TbxEntry entry, Optional<AuthorityRecord> authority, String actor) {
        var form = EntryMerge.made(entry, nameOf(authority), filed.names(authority));
        var fault = fault(form);
        if (fault != null) {
            return new Taken.Refused(fault);
        }
        return switch (editing.create(form, entry.name(), actor)) {
            case Outcome.Done<GlossaryEntry>(var made) -> new Taken.Made(made.id());
            case Outcome.NotDone<GlossaryEntry>(var why) -> new Taken.Refused(why);
        };
    }

    private Taken change(
            GlossaryEntry known, TbxEntry entry, Optional<AuthorityRecord> authority, boolean keep, String actor) {
        if (!EntryMerge.isSameConcept(known, entry)) {
            return new Taken.Refused(new Problem.Conflict("tbx-entry-of-another", Map.of("entry", entry.name())));
        }
        if (keep) {
            return new Taken.Unchanged(known.id());
        }
        if (known.said().status() == EntryStatus.WITHDRAWN) {
            return new Taken.Refused(new Problem.Gone(
                    "glossary-entry-withdrawn", Map.of("id", known.id().toString())));
        }
        var names = authority.isPresent() ? filed.names(authority) : known.names();
        var form = EntryMerge.changed(known, entry, nameOf(authority), names);
        var fault = fault(form);
        if (fault != null) {
            return new Taken.Refused(fault);
        }
        return switch (editing.change(known.id(), known.version(), now -> form, actor)) {
            case Outcome.Done<GlossaryEntry>(var now) ->
                now.version() == known.version() ? new Taken.Unchanged(now.id()) : new Taken.Changed(now.id());
            case Outcome.NotDone<GlossaryEntry>(var why) -> new Taken.Refused(why);
        };
    }

    private static @Nullable PublicId nameOf(Optional<AuthorityRecord> authority) {
        return authority.map(AuthorityRecord::name).orElse(null);
    }

    private @Nullable Problem fault(EntryForm form) {
        var fields = validator.validate(form).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? null : new Problem.Invalid("field-invalid", Map.of("fields", fields));
    }
}
