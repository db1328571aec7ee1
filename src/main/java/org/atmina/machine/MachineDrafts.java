package org.atmina.machine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.problem.Problem;
import org.atmina.translation.Revision;
import org.atmina.translation.TranslationOutcome;
import org.atmina.translation.Translations;
import org.jspecify.annotations.Nullable;

/// Has drafts made by a machine. A machine begins and never goes on: what a person has written it leaves
/// alone, and what it writes is approved by nobody before a person has made it theirs.
@ApplicationScoped
public class MachineDrafts {
    /// All else is written and translated by people only.
    private static final Set<TextRole> FOR_MACHINES =
            EnumSet.of(TextRole.TITLE, TextRole.DESCRIPTION, TextRole.PROVENANCE, TextRole.SEGMENT);

    /// What is sent at once.
    private static final int TEXTS_AT_ONCE = 10;

    private static final int CHARACTERS_AT_ONCE = 5_000;

    /// Longer texts are for people.
    private static final int LONGEST = 20_000;

    private final AskingMachine machine;
    private final UnitsInSight units;
    private final Stewards stewards;
    private final Translations translations;
    private final MachineStore store;
    private final MachineSettings settings;
    private final Clock clock;

    MachineDrafts(
            AskingMachine machine,
            UnitsInSight units,
            Stewards stewards,
            Translations translations,
            MachineStore store,
            MachineSettings settings,
            Clock clock) {
        this.machine = machine;
        this.units = units;
        this.stewards = stewards;
        this.translations = translations;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// What drafts are asked for.
    ///
    /// @param language into which
    /// @param steward slug of whose translation they begin; empty for the archive's own
    public record Wish(LanguageTag language, String steward) {
        private Translations.Place of(TextUnitRecord unit) {
            return new Translations.Place(unit.id(), language, steward);
        }
    }

    /// A draft of one unit.
    public DraftOutcome of(UUID unitId, Wish wish, Reader asking) {
        var refusal = refusal(wish, asking);
        if (refusal.isPresent()) {
            return DraftOutcome.not(refusal.get());
        }
        var unit = units.see(unitId, asking);
        if (unit.isEmpty()) {
            return DraftOutcome.not(new Problem.Missing("no-such-text-unit", Map.of()));
        }
        return refusal(unit.get(), wish, asking)
                .map(DraftOutcome::not)
                .orElseGet(() -> made(List.of(unit.get()), wish, asking));
    }

    /// Drafts of the next units of an item in which nobody has begun, as many as one request covers. What
    /// went wrong keeps nothing that was made before.
    public DraftOutcome ofItem(UUID item, Wish wish, Reader asking) {
        var refusal = refusal(wish, asking);
        if (refusal.isPresent()) {
            return DraftOutcome.not(refusal.get());
        }
        var open = store.untranslated(item, wish.language(), wish.steward(), settings.batch()).stream()
                .flatMap(unit -> units.see(unit, asking).stream())
                .toList();
        var closed = open.stream()
                .findFirst()
                .filter(unit -> units.isClosedTo(asking, unit))
                .isPresent();
        return closed
                ? DraftOutcome.not(new Problem.Refused("collection-not-yours", Map.of()))
                : made(
                        open.stream()
                                .filter(unit -> unit.sourceText().length() <= LONGEST)
                                .toList(),
                        wish,
                        asking);
    }

    /// How many units of the item nobody has begun to translate.
    public long left(UUID item, Wish wish) {
        return store.countUntranslated(item, wish.language(), wish.steward());
    }

    private Optional<Problem> refusal(Wish wish, Reader asking) {
        if (!machine.isThere()) {
            return Optional.of(new Problem.Other(501, "no-machine-translation", Map.of()));
        }
        var fault = stewards.fault(wish.steward(), asking);
        if (fault.isPresent()) {
            return fault;
        }
        return asking.mayTranslateTo(wish.language())
                ? Optional.empty()
                : Optional.of(new Problem.Refused("language-not-yours", Map.of()));
    }

    private Optional<Problem> refusal(TextUnitRecord unit, Wish wish, Reader asking) {
        if (unit.sourceLanguage().reads(wish.language())) {
            return Optional.of(new Problem.Invalid("translation-into-source-language", Map.of()));
        }
        if (!FOR_MACHINES.contains(unit.role())) {
            return Optional.of(new Problem.Conflict(
                    "machine-not-for-this", Map.of("role", unit.role().slug())));
        }
        if (units.isClosedTo(asking, unit)) {
            return Optional.of(new Problem.Refused("collection-not-yours", Map.of()));
        }
        if (unit.sourceText().length() > LONGEST) {
            return Optional.of(new Problem.TooLarge("machine-text-too-long", Map.of("characters", LONGEST)));
        }
        return translations
                .latest(wish.of(unit))
                .filter(latest -> !isOutdatedDraft(latest, unit))
                .map(latest -> new Problem.Conflict("machine-after-people", Map.of("revision", latest.revision())));
    }

    /// A machine's own draft may be made anew when the source has changed, and only then.
    private static boolean isOutdatedDraft(Revision latest, TextUnitRecord unit) {
        return latest.origin() == Origin.MACHINE && !unit.hashes().covers(latest.sourceHash());
    }

    private DraftOutcome made(List<TextUnitRecord> open, Wish wish, Reader asking) {
        var drafts = new ArrayList<MachineDraft>();
        for (List<TextUnitRecord> group : groups(open)) {
            var texts = group.stream().map(TextUnitRecord::sourceText).toList();
            switch (machine.ask(texts, group.getFirst().sourceLanguage(), wish.language())) {
                case AskingMachine.Answer.Translated(List<String> translated) -> {
                    for (int at = 0; at < group.size(); at++) {
                        var problem = save(group.get(at), wish, translated.get(at), asking, drafts);
                        if (problem != null && open.size() == 1) {
                            return new DraftOutcome(drafts, problem);
                        }
                    }
                }
                case AskingMachine.Answer.Trouble(Problem why) -> {
                    return new DraftOutcome(drafts, why);
                }
            }
        }
        return new DraftOutcome(drafts, null);
    }

    /// Texts of one language that are sent together.
    private static List<List<TextUnitRecord>> groups(List<TextUnitRecord> units) {
        var groups = new ArrayList<List<TextUnitRecord>>();
        List<TextUnitRecord> group = new ArrayList<>();
        int characters = 0;
        for (var unit : units) {
            boolean fits = group.isEmpty()
                    || group.size() < TEXTS_AT_ONCE
                            && characters + unit.sourceText().length() <= CHARACTERS_AT_ONCE
                            && group.getFirst().sourceLanguage().equals(unit.sourceLanguage());
            if (!fits) {
                groups.add(group);
                group = new ArrayList<>();
                characters = 0;
            }
            group.add(unit);
            characters += unit.sourceText().length();
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /// What a person has begun in the meantime stays as it is.
    private @Nullable Problem save(
            TextUnitRecord unit, Wish wish, String text, Reader asking, List<MachineDraft> drafts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int base = translations
                    .latest(wish.of(unit))
                    .filter(latest -> isOutdatedDraft(latest, unit))
                    .map(Revision::revision)
                    .orElse(0);
            var draft = new Translations.Draft(base, text, Origin.MACHINE, Revision.Making.PLAIN, unit.sourceHash());
            var outcome = translations.save(wish.of(unit), draft, asking);
            if (outcome instanceof TranslationOutcome.Done(Revision revision)) {
                var made = new MachineDraft(
                        unit.id(),
                        wish.language(),
                        wish.steward(),
                        revision.revision(),
                        revision.text(),
                        machine.maker(),
                        clock.instant());
                store.keep(made);
                drafts.add(made);
                return null;
            }
            return new Problem.Conflict("machine-after-people", Map.of("revision", base + 1));
        });
    }
}
