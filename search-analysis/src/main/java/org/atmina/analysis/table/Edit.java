package org.atmina.analysis.table;

/// How a word is turned into its dictionary form: so many characters off its start, so many off its end, and
/// an ending put on. Words of one paradigm share their edits, which keeps a table of millions of words small.
public record Edit(int start, int end, String ending) {
    private static final int LONGEST_PREFIX = 3;

    /// The edit that leaves most of the word as it is.
    public static Edit between(String word, String lemma) {
        int start = 0;
        int kept = common(word, 0, lemma);
        for (int from = 1; from <= LONGEST_PREFIX && from < word.length(); from++) {
            int here = common(word, from, lemma);
            if (here > kept + from && here > 2) {
                start = from;
                kept = here;
            }
        }
        return new Edit(start, word.length() - start - kept, lemma.substring(kept));
    }

    private static int common(String word, int from, String lemma) {
        int length = Math.min(word.length() - from, lemma.length());
        int at = 0;
        while (at < length && word.charAt(from + at) == lemma.charAt(at)) {
            at++;
        }
        return at;
    }

    /// Whether something of a word this long would be left.
    public boolean fits(String word) {
        return start + end <= word.length() && word.length() - start - end + ending.length() > 0;
    }

    public String apply(String word) {
        return word.substring(start, word.length() - end) + ending;
    }
}
