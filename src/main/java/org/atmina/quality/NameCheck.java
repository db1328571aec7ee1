package org.atmina.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.catalog.authority.Naming;
import org.atmina.glossary.TermForms;
import org.atmina.language.TextInLanguage;

/// Looks for names in the source that have no counterpart in the translation. A name of an authority may stand there
/// under any of its names, in any form; another name must be like some word there.
final class NameCheck {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Set<AuthorityKind> PROPER =
            Set.of(AuthorityKind.PERSON, AuthorityKind.FAMILY, AuthorityKind.PLACE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…\"“”„«»(\\[–—\\n]");
    private static final int SHORTEST = 4;
    private static final int STEM = 4;

    private final Wording source;
    private final Wording target;
    private final Known known;
    private final List<MatchResult> words;
    private final List<String> there;
    private final List<Likeness.Sounds> heardThere;
    private final boolean[] told;

    private NameCheck(Wording source, Wording target, Known known) {
        this.source = source;
        this.target = target;
        this.known = known;
        this.words = WORD.matcher(source.text()).results().toList();
        this.there =
                WORD.matcher(target.text()).results().map(MatchResult::group).toList();
        this.heardThere = there.stream().map(Likeness.Sounds::of).toList();
        this.told = new boolean[words.size()];
    }

    static List<Warning> of(Wording source, Wording target, Known known) {
        if (source.language().reads(target.language())) {
            return List.of();
        }
        var check = new NameCheck(source, target, known);
        var warnings = new ArrayList<>(check.ofAuthorities());
        warnings.addAll(check.others());
        return warnings;
    }

    private List<Warning> ofAuthorities() {
        var namings = known.names().in(words.stream().map(MatchResult::group).toList());
        var inTarget = known.names().in(there);
        var warnings = new ArrayList<Warning>();
        int at = 0;
        while (at < namings.size()) {
            int from = namings.get(at).from();
            int to = namings.get(at).to();
            var bearers = namings.stream().filter(each -> each.from() == from).toList();
            IntStream.range(from, to).forEach(word -> told[word] = true);
            if (isName(bearers, from)
                    && bearers.stream().noneMatch(bearer -> isThere(bearer, inTarget))
                    && IntStream.range(isPerson(bearers) ? to - 1 : from, to).noneMatch(this::hasLike)) {
                warnings.add(warning(from, to));
            }
            at += bearers.size();
        }
        return warnings;
    }

    private boolean isName(List<Naming> bearers, int from) {
        return isCapitalised(words.get(from).group())
                && bearers.stream().allMatch(bearer -> PROPER.contains(bearer.kind()));
    }

    private boolean isThere(Naming bearer, List<Naming> inTarget) {
        var names = bearer.names().stream()
                .filter(name -> name.language().reads(target.language())
                        || name.language().reads(source.language())
                        || name.language().value().equals("und"))
                .map(TextInLanguage::text)
                .toList();
        return inTarget.stream().anyMatch(each -> each.id().equals(bearer.id()))
                || TermForms.has(target.text(), target.language(), names)
                || names.stream()
                        .map(name -> isPerson(List.of(bearer)) ? name.substring(name.lastIndexOf(' ') + 1) : name)
                        .anyMatch(this::hasDerived);
    }

    /// Who is known by the last word of a name: that somebody is called Joachim says little.
    private static boolean isPerson(List<Naming> bearers) {
        return bearers.stream().allMatch(bearer -> bearer.kind() == AuthorityKind.PERSON);
    }

    /// A word from the same stem: `Vokietija` in `vokiečių`. Countries turn into adjectives from language to language.
    private boolean hasDerived(String name) {
        var folded = FoldedName.of(name);
        return folded.length() > STEM
                && heardThere.stream().anyMatch(word -> word.folded().startsWith(folded.substring(0, STEM)));
    }

    /// Runs of capitalised words inside sentences that nobody knows. In German every noun is one.
    private List<Warning> others() {
        var warnings = new ArrayList<Warning>();
        if (source.language().primary().value().equals("de")) {
            return warnings;
        }
        int at = 0;
        while (at < words.size()) {
            int from = at;
            while (at < words.size() && isUnknownName(at) && (at == from || isNext(at))) {
                at++;
            }
            if (at > from && isTelling(from, at) && IntStream.range(from, at).noneMatch(this::hasLike)) {
                warnings.add(warning(from, at));
            }
            at = Math.max(at, from + 1);
        }
        return warnings;
    }

    /// A word alone may be part of a longer name, and is told only in English; two words, or one after an initial, are
    /// a person's name more often than not.
    private boolean isTelling(int from, int to) {
        boolean initial = from > 0
                && words.get(from - 1).group().length() == 1
                && Character.isUpperCase(words.get(from - 1).group().charAt(0));
        return to - from > 1 || initial || source.language().primary().value().equals("en");
    }

    private boolean isUnknownName(int at) {
        var word = words.get(at);
        return !told[at]
                && word.group().length() >= SHORTEST
                && isCapitalised(word.group())
                && !beginsSentence(at)
                && !CommonCapitals.has(word.group(), source.language())
                && known.terms().stream().noneMatch(term -> term.start() <= word.start() && word.end() <= term.end());
    }

    private boolean isNext(int at) {
        return source.text()
                .substring(words.get(at - 1).end(), words.get(at).start())
                .isBlank();
    }

    private boolean beginsSentence(int at) {
        int end = at == 0 ? 0 : words.get(at - 1).end();
        return at == 0
                || SENTENCE_END
                        .matcher(source.text().substring(end, words.get(at).start()))
                        .find();
    }

    private boolean hasLike(int at) {
        var heard = Likeness.Sounds.of(words.get(at).group());
        return heardThere.stream().anyMatch(word -> Likeness.of(heard, word));
    }

    /// With some small letter: what is all in capitals is an abbreviation or a heading.
    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && word.chars().anyMatch(Character::isLowerCase);
    }

    private Warning warning(int from, int to) {
        var place = new Span(words.get(from).start(), words.get(to - 1).end());
        return new Warning(WarningKind.NAMES, "name-missing", place, null, Map.of("name", place.of(source.text())));
    }
}
