package org.atmina.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Leaves only what one hears of a word: takes out soft hyphens and other characters that are not seen, the
/// points of an abbreviation (`U.S.S.R.`) and apostrophes (`Gor'kij`), and cuts off an ending that was hung
/// on with an apostrophe (`Bush'i`) where the language does so. A term may come out empty.
///
/// An abbreviation is marked as a keyword: it is not inflected, and `a.m.` is no form of `be`.
final class WordFilter extends TokenFilter {
    private static final String APOSTROPHES = "'\u2018\u2019\u201B\u02B9\u02BC\u02BB\uFF07";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final Apostrophe apostrophe;

    WordFilter(TokenStream input, Apostrophe apostrophe) {
        super(input);
        this.apostrophe = apostrophe;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        clean();
        return true;
    }

    private void clean() {
        char[] letters = term.buffer();
        int end = term.length();
        int kept = 0;
        int lastApostrophe = -1;
        for (int at = 0; at < end; ) {
            int letter = Character.codePointAt(letters, at, end);
            at += Character.charCount(letter);
            if (APOSTROPHES.indexOf(letter) >= 0) {
                lastApostrophe = kept;
            } else if (letter == '.') {
                keyword.setKeyword(true);
            } else if (isHeard(letter)) {
                kept += Character.toChars(letter, letters, kept);
            }
        }
        term.setLength(lastApostrophe < 0 ? kept : apostrophe.wordEnd(new String(letters, 0, kept), lastApostrophe));
    }

    private static boolean isHeard(int letter) {
        return Character.getType(letter) != Character.FORMAT
                && !UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
