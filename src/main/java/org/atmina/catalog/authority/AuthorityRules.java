package org.atmina.catalog.authority;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.EdtfDate;
import org.atmina.problem.Problem;

/// What must be right about an authority beyond its single fields. Pure.
final class AuthorityRules {
    private AuthorityRules() {}

    static Optional<Problem> fault(AuthorityForm form) {
        return Stream.of(shown(form), twice(form), dates(form), facts(form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static boolean hasExistence(AuthorityKind kind) {
        return kind != AuthorityKind.PLACE && kind != AuthorityKind.TERM;
    }

    private static Optional<Problem> shown(AuthorityForm form) {
        return form.names().stream().anyMatch(name -> name.kind() == NameKind.PREFERRED)
                ? Optional.empty()
                : Optional.of(new Problem.Invalid("preferred-name-missing", Map.of()));
    }

    private static Optional<Problem> twice(AuthorityForm form) {
        var preferred = first(form, name -> name.kind() == NameKind.PREFERRED ? name.language() : name)
                .map(name -> (Problem) new Problem.Invalid(
                        "preferred-name-twice",
                        Map.of("language", name.language().value(), "name", name.text())));
        return preferred.or(() -> first(form, name -> name.language() + " " + name.text())
                .map(name -> new Problem.Invalid(
                        "name-twice", Map.of("language", name.language().value(), "name", name.text()))));
    }

    /// The first name that has the same key as one before it.
    private static Optional<AuthorityName> first(AuthorityForm form, Function<AuthorityName, Object> key) {
        var seen = new HashSet<Object>();
        return form.names().stream().filter(name -> !seen.add(key.apply(name))).findFirst();
    }

    private static Optional<Problem> dates(AuthorityForm form) {
        return Stream.concat(
                        Stream.ofNullable(form.existence()),
                        form.names().stream().flatMap(name -> Stream.ofNullable(name.period())))
                .filter(date -> EdtfDate.find(date).isEmpty())
                .findFirst()
                .map(date -> new Problem.Invalid("date-not-edtf", Map.of("date", date)));
    }

    private static Optional<Problem> facts(AuthorityForm form) {
        if (form.existence() != null && !hasExistence(form.kind())) {
            return Optional.of(ofOtherKind("existence", form.kind()));
        }
        return form.coordinates() != null && form.kind() != AuthorityKind.PLACE
                ? Optional.of(ofOtherKind("coordinates", form.kind()))
                : Optional.empty();
    }

    private static Problem ofOtherKind(String field, AuthorityKind kind) {
        return new Problem.Invalid("fact-of-another-kind", Map.of("fields", field, "kind", kind.slug()));
    }
}
