package org.atmina.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.Naming;
import org.atmina.search.query.Word.Form;
import org.atmina.search.query.Word.Scope;

/// What a query means: its words, the ways that are open, and the authorities that some of its words name.
///
/// @param spans all that has to be found, in the order typed; names of several words in one
public record Meaning(QueryWords words, Paths paths, List<Span> spans) {
    /// Several authorities may share a name; more than these are not looked for.
    private static final int MOST_BEARERS = 4;

    public Meaning {
        spans = List.copyOf(spans);
    }

    /// Words that belong together, and whom they name.
    public record Span(List<Word> words, List<Naming> namings) {
        public Span {
            words = List.copyOf(words);
            namings = List.copyOf(namings);
        }
    }

    /// Who is named by words; see [org.atmina.catalog.authority.AuthorityNames].
    @FunctionalInterface
    public interface Namings {
        List<Naming> in(List<String> words);
    }

    public static Meaning of(QueryWords words, Paths paths, Namings names) {
        var spans = new ArrayList<Span>();
        var plain = words.plain();
        var namings = namings(plain, names, naming -> paths.isOpen(Paths.of(naming.kind())));
        for (int at = 0; at < plain.size(); ) {
            int from = at;
            var here = namings.stream()
                    .filter(naming -> naming.from() == from)
                    .limit(MOST_BEARERS)
                    .toList();
            int to = here.isEmpty() ? from + 1 : Math.min(here.getFirst().to(), plain.size());
            spans.add(new Span(plain.subList(from, to), here));
            at = to;
        }
        words.spoken().stream()
                .filter(word -> !plain.contains(word))
                .forEach(word -> spans.add(new Span(List.of(word), inScope(word, paths, names))));
        return new Meaning(words, paths, spans);
    }

    /// All that is named, each once.
    public List<Naming> namings() {
        return spans.stream()
                .flatMap(span -> span.namings().stream())
                .distinct()
                .toList();
    }

    private static List<Naming> inScope(Word word, Paths paths, Namings names) {
        Predicate<Naming> ofKind = switch (word.scope()) {
            case PERSON -> naming -> isPerson(naming.kind());
            case PLACE -> naming -> naming.kind() == AuthorityKind.PLACE;
            case ANYWHERE, TITLE, DATE -> naming -> false;
        };
        return word.form() != Form.ANY || word.scope() == Scope.TITLE
                ? List.of()
                : namings(List.of(word), names, ofKind.and(naming -> paths.isOpen(Paths.of(naming.kind()))));
    }

    static boolean isPerson(AuthorityKind kind) {
        return kind == AuthorityKind.PERSON || kind == AuthorityKind.FAMILY;
    }

    private static List<Naming> namings(List<Word> words, Namings names, Predicate<Naming> wanted) {
        return words.isEmpty()
                ? List.of()
                : names.in(words.stream().map(Word::text).toList()).stream()
                        .filter(wanted)
                        .toList();
    }
}
