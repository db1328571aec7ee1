package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Takes in what files say about authorities. A file adds names and facts and sets right what it names itself; what it
/// does not name stays. Taking the same in again changes nothing.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuthorityAdditions {
    private final AuthorityStore store;
    private final AuthorityEditing editing;

    AuthorityAdditions(AuthorityStore store, AuthorityEditing editing) {
        this.store = store;
        this.editing = editing;
    }

    /// What a file says about one authority.
    ///
    /// @param key by which the file knows it: a key of an earlier file, or a public identifier
    /// @param names without fault, and no two preferred ones of a language
    public record Addition(
            String key,
            AuthorityKind kind,
            List<AuthorityName> names,
            List<String> uris,
            @Nullable String existence,
            @Nullable Coordinates coordinates,
            Map<LanguageTag, String> notes) {}

    /// What became of it.
    public sealed interface Added {
        record Made(PublicId authority) implements Added {}

        /// @param names that are new or other than they were
        /// @param uris that are new
        record Changed(PublicId authority, List<AuthorityName> names, List<String> uris) implements Added {}

        record Unchanged(PublicId authority) implements Added {}

        /// Another kind of thing has this key.
        record OfAnotherKind(PublicId authority, AuthorityKind kind) implements Added {}

        /// It would be an authority without a preferred name.
        record WithoutName() implements Added {}

        /// It would have more names than an authority can have.
        record WithTooManyNames() implements Added {}
    }

    /// @param keep what is there already stays as it is
    public Added add(Addition addition, boolean keep, String actor) {
        var there = find(addition);
        if (there.isEmpty()) {
            return make(addition, actor);
        }
        var authority = there.get();
        if (authority.kind() != addition.kind()) {
            return new Added.OfAnotherKind(authority.name(), authority.kind());
        }
        var after = together(authority.said(), addition);
        var key = Optional.ofNullable(authority.standing().key()).orElseGet(() -> keyOf(addition, authority));
        boolean same = after.equals(authority.said()) && authority.standing().curated();
        if (keep || same) {
            return new Added.Unchanged(authority.name());
        }
        if (after.names().size() > AuthorityForm.MOST_NAMES) {
            return new Added.WithTooManyNames();
        }
        editing.write(authority, after, key, actor);
        return new Added.Changed(
                authority.name(),
                without(after.names(), authority.said().names()),
                without(after.uris(), authority.said().uris()));
    }

    private Added make(Addition addition, String actor) {
        var form = together(AuthorityForm.nothing(addition.kind()), addition);
        if (form.names().stream().noneMatch(name -> name.kind() == NameKind.PREFERRED)) {
            return new Added.WithoutName();
        }
        if (form.names().size() > AuthorityForm.MOST_NAMES) {
            return new Added.WithTooManyNames();
        }
        var standing = new AuthorityRecord.Standing(addition.key(), null, true);
        return new Added.Made(editing.make(form, standing, actor).name());
    }

    /// By the key, by the public identifier, or by an address that both name; what was merged away leads to its
    /// successor.
    private Optional<AuthorityRecord> find(Addition addition) {
        return store.byKey(addition.key())
                .or(() -> PublicId.parse(addition.key()).flatMap(store::lock))
                .flatMap(this::successor)
                .or(() -> addition.uris().stream()
                        .flatMap(uri -> store.byUri(addition.kind(), uri).stream())
                        .findFirst());
    }

    private Optional<AuthorityRecord> successor(AuthorityRecord found) {
        var successor = found.standing().successor();
        return successor == null ? Optional.of(found) : store.lock(successor);
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }

    /// A public identifier is no key of a file.
    private static @Nullable String keyOf(Addition addition, AuthorityRecord authority) {
        return addition.key().equals(authority.name().value()) ? null : addition.key();
    }

    static AuthorityForm together(AuthorityForm there, Addition addition) {
        var notes = new TreeMap<>(there.notes());
        notes.putAll(addition.notes());
        return new AuthorityForm(
                there.kind(),
                names(there.names(), addition.names()),
                Stream.concat(there.uris().stream(), addition.uris().stream()).toList(),
                addition.existence() == null ? there.existence() : addition.existence(),
                addition.coordinates() == null ? there.coordinates() : addition.coordinates(),
                notes);
    }

    /// The names of the file as it has them, and what else there was. Where the file prefers another name of a
    /// language, the one preferred so far becomes a variant.
    private static List<AuthorityName> names(List<AuthorityName> there, List<AuthorityName> added) {
        var names = new ArrayList<>(added);
        there.stream()
                .filter(name -> added.stream().noneMatch(name::sameWords))
                .map(name -> isReplaced(name, added) ? name.as(NameKind.VARIANT) : name)
                .forEach(names::add);
        return names;
    }

    private static boolean isReplaced(AuthorityName name, List<AuthorityName> added) {
        return name.kind() == NameKind.PREFERRED
                && added.stream()
                        .anyMatch(other -> other.kind() == NameKind.PREFERRED
                                && other.language().equals(name.language()));
    }
}
