package org.atmina.analysis;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/// Text as it stands on a page, made ready for a tokenizer: words that a line end broke in two are joined,
/// and words that only a point or another mark keeps apart are parted. Offsets go on pointing into the text
/// as it stands.
///
/// Each pattern begins with the mark that it looks for: every character of every text is compared with it.
final class PageText {
    /// A hyphen at a line end between small letters (a capital after it begins a name: `Soviet-German`), or
    /// a soft hyphen or the sign that some OCR programs write for one, at a line end between any letters.
    private static final Pattern BROKEN_WORD = Pattern.compile(
            "[-\\u2010](?<=\\p{Ll}.)\\h*+\\R\\h*+(?=\\p{Ll})|[\\u00AD\\u00AC](?<=\\p{L}.)\\h*+\\R\\h*+(?=\\p{L})");

    /// What follows a point in the name of a file or of a place in the Internet.
    private static final String ADDRESS = "(?:[A-Za-z0-9-]{1,60}\\.){0,4}"
            + "(?i:com|org|net|edu|gov|int|info|eu|ee|lv|lt|pl|fi|de|ru|uk"
            + "|pdf|docx?|xlsx?|jpe?g|png|tiff?|txt|html?|xml|zip)"
            + "(?![\\p{L}\\p{M}\\p{N}_-]|\\.[\\p{L}\\p{N}])";

    /// Marks between two letters or digits that no space follows: `14.06.1941`, `J.Stalin`, `gada.Tad`,
    /// `a_b`, `EU:ssa`; the points of an abbreviation and of an address are left where they are: `U.S.S.R.`,
    /// `atmina.org`. Half a character, at which a tokenizer loses count of its offsets, parts words too.
    private static final Pattern MARK_INSIDE =
            Pattern.compile("(?:[,:;_\\u00B7\\u2024\\u2027](?<=[\\p{L}\\p{M}\\p{N}].)"
                    + "|\\.(?<=[\\p{L}\\p{M}\\p{N}]\\.)(?!" + ADDRESS
                    + ")(?!(?<=(?<![\\p{L}\\p{M}\\p{N}])\\p{L}\\p{M}{0,2}\\.)\\p{L}\\p{M}*+(?![\\p{L}\\p{N}])))"
                    + "(?=[\\p{L}\\p{N}_])|\\p{Cs}");

    private PageText() {}

    static Reader of(Reader text) {
        return new PatternReplaceCharFilter(MARK_INSIDE, " ", new PatternReplaceCharFilter(BROKEN_WORD, "", text));
    }
}
