package org.atmina.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.PublicId;
import org.atmina.exchange.Holdings.Held;
import org.atmina.exchange.IncomingFile.Taking;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a file to its end before anything of it is taken: whether it is whole, ours, in the right languages, and
/// about what it was sent for. Ends with [Unusable] where it is not.
final class FileCheck implements Taking {
    private static final int STRETCH = 500;

    private final Holdings holdings;
    private final Reader translator;
    private final Optional<Set<UUID>> scope;
    private final @Nullable LanguageTag asked;

    private final Set<UUID> seen = new HashSet<>();
    private final Map<PublicId, Optional<Owner>> owners = new HashMap<>();
    private final List<IncomingUnit> stretch = new ArrayList<>();
    private @Nullable LanguageTag from;
    private @Nullable LanguageTag to;
    private boolean anyKnown;

    /// @param asked the language that the sender names; null where the file says it
    FileCheck(Holdings holdings, Scope scope, @Nullable LanguageTag asked, Reader translator) {
        this.holdings = holdings;
        this.translator = translator;
        this.scope = holdings.in(scope);
        this.asked = asked;
    }

    /// The language of the targets.
    LanguageTag to() {
        return Objects.requireNonNull(to);
    }

    int units() {
        return seen.size();
    }

    @Override
    public void languages(@Nullable LanguageTag source, @Nullable LanguageTag said) {
        from = source;
        if (said == null && asked == null) {
            throw new Unusable(new Problem.Invalid("exchange-no-language", Map.of()));
        }
        if (said != null && asked != null && !said.reads(asked)) {
            throw wrongLanguage(asked, said);
        }
        var language = said == null ? Objects.requireNonNull(asked) : said;
        to = InterfaceLanguage.of(language).map(InterfaceLanguage::tag).orElse(language);
        if (!translator.mayTranslateTo(to())) {
            throw new Unusable(new Problem.Refused("language-not-yours", Map.of()));
        }
    }

    @Override
    public void unit(IncomingUnit unit) {
        if (!seen.add(unit.id())) {
            throw new Unusable(new Problem.Invalid(
                    "exchange-unit-twice", Map.of("unit", unit.id().toString())));
        }
        stretch.add(unit);
        if (stretch.size() == STRETCH) {
            look();
        }
    }

    /// To be called when the file is at its end.
    void finish() {
        if (seen.isEmpty()) {
            throw new Unusable(new Problem.Invalid("exchange-empty", Map.of()));
        }
        look();
        if (!anyKnown) {
            throw foreign("-");
        }
    }

    private void look() {
        if (stretch.isEmpty()) {
            return;
        }
        var known = holdings.ofUnits(stretch.stream().map(IncomingUnit::id).toList());
        for (var unit : stretch) {
            check(unit, Optional.ofNullable(known.get(unit.id())));
        }
        stretch.clear();
    }

    private void check(IncomingUnit unit, Optional<Held> held) {
        var said = unit.owner();
        if (said != null) {
            var named = owners.computeIfAbsent(said, name -> holdings.byName(name, translator))
                    .orElseThrow(() -> foreign(said.value()));
            if (held.isPresent() && !held.get().owner().equals(named.id())) {
                throw new Unusable(new Problem.Invalid(
                        "exchange-mixed-up", Map.of("unit", unit.id().toString(), "said", said.value())));
            }
            inScope(named.id());
        }
        held.ifPresent(this::check);
    }

    private void check(Held held) {
        inScope(held.owner());
        if (from != null && !from.reads(held.language())) {
            throw wrongLanguage(held.language(), from);
        }
        anyKnown = true;
    }

    private static Unusable wrongLanguage(LanguageTag expected, LanguageTag said) {
        return new Unusable(new Problem.Invalid(
                "exchange-wrong-language", Map.of("expected", expected.value(), "said", said.value())));
    }

    private void inScope(UUID owner) {
        if (scope.isPresent() && !scope.get().contains(owner)) {
            throw new Unusable(new Problem.Invalid("exchange-other-item", Map.of()));
        }
    }

    private static Unusable foreign(String said) {
        return new Unusable(new Problem.Invalid("exchange-foreign", Map.of("said", said)));
    }
}
