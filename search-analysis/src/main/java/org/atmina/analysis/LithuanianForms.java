package org.atmina.analysis;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Reading;
import org.atmina.analysis.hunspell.Root;
import org.atmina.analysis.hunspell.Suffix;
import org.jspecify.annotations.Nullable;

/// From a way to take a Lithuanian word apart to its dictionary form. The letters are the names that
/// the dictionary's authors gave the rules.
///
/// Prefixes that make another word stay (`ištremti`, `pasikelti`, and `ne-` as in `nekaltas`); those
/// that only inflect are dropped: `be-` and `te-`, also behind a negation. The reflexive `-si-` behind
/// a dropped prefix stands at the end of the dictionary form: `besikeliantis` to `keltis`.
final class LithuanianForms {
    /// Rules that make forms of verbs; those of the reflexive are among them.
    private static final String OF_VERBS = "EPTROYWU";

    private static final String REFLEXIVE = "RO";

    private static final Pattern INFLECTION = Pattern.compile("^(ne)?(?:be|te|tebe)(?=si|$)");

    /// Reflexive verbs are also listed with their inflecting prefixes.
    private static final Pattern LISTED_INFLECTION = Pattern.compile("^(ne|nebe|be|te|tebe)si(?=.{5})");

    /// What adjectives make: nouns in `-umas`, and adjectives in `-okas`.
    private static final Pattern FROM_ADJECTIVE =
            Pattern.compile("(um|ok)(?:as|o|ui|am|ą|u|e|ame|ai|i|ų|ams|iems|us|ais|uose|a|os|oje|oms|omis|ose)$");

    /// "What will be carried", `nešimas`, which nobody writes; it looks like the noun, "carrying".
    private static final Pattern FUTURE_PASSIVE = Pattern.compile("[sš]?im(?!e?$)[^t]+");

    private static final Map<String, String> OTHER_STEM =
            Map.of("žmonės", "žmogus", "mėnuo", "mėnesis", "didus", "didis");

    private final LithuanianVerbs verbs;

    LithuanianForms(Dictionary dictionary) {
        verbs = new LithuanianVerbs(dictionary);
    }

    /// The dictionary form; none for a form that only looks like one.
    @Nullable
    String lemma(Reading reading) {
        Suffix rule = reading.suffixes().isEmpty() ? null : reading.suffixes().getFirst();
        String prefix = reading.prefix() == null ? "" : reading.prefix().text();
        String kept = INFLECTION.matcher(prefix).replaceFirst("$1");
        boolean verb = rule == null || OF_VERBS.indexOf(rule.flag()) >= 0;
        if (!verb || !LithuanianVerbs.isVerb(reading.root())) {
            return kept + (rule == null ? listed(reading.root()) : noun(reading, rule));
        }
        if (rule != null
                && rule.flag() == 'T'
                && FUTURE_PASSIVE.matcher(rule.append()).matches()) {
            return null;
        }
        return verb(reading.root(), rule, kept);
    }

    private String verb(Root root, @Nullable Suffix rule, String prefix) {
        boolean reflexive = prefix.equals("si")
                || LithuanianVerbs.isReflexive(root)
                || rule != null && REFLEXIVE.indexOf(rule.flag()) >= 0;
        String kept = prefix.equals("si") ? "" : prefix;
        if (rule != null && isVerbalNoun(rule)) {
            return kept + stem(root, rule) + rule.append().substring(0, 2) + (reflexive ? "asis" : "as");
        }
        String infinitive = verbs.infinitive(root);
        Matcher listed = LISTED_INFLECTION.matcher(infinitive);
        if (kept.isEmpty() && listed.find()) {
            String verb = infinitive.substring(listed.end());
            return listed.group(1).startsWith("ne") ? "nesi" + verb : verb + "s";
        }
        return kept + infinitive + (reflexive ? "s" : "");
    }

    /// `-imas`, `-ymas`, made of the past.
    private static boolean isVerbalNoun(Suffix rule) {
        boolean past = rule.strip().startsWith("o") || rule.strip().startsWith("ė");
        return past && (rule.append().startsWith("im") || rule.append().startsWith("ym"));
    }

    private static String noun(Reading reading, Suffix rule) {
        if (rule.flag() == 'Q') {
            Matcher derived = FROM_ADJECTIVE.matcher(reading.form());
            int stem = Math.max(0, stem(reading.root(), rule).length() - 1);
            if (derived.find(stem)) {
                return reading.form().substring(0, derived.end(1)) + "as";
            }
        }
        return listed(reading.root());
    }

    private static String listed(Root root) {
        return OTHER_STEM.getOrDefault(root.word(), root.word());
    }

    private static String stem(Root root, Suffix rule) {
        return root.word().substring(0, root.word().length() - rule.strip().length());
    }
}
