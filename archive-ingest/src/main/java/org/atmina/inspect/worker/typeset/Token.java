package org.atmina.inspect.worker.typeset;

import java.util.ArrayList;
import java.util.List;

/// The words of a line: what stands between white space.
record Token(int start, int end) {
    static List<Token> of(String line) {
        var found = new ArrayList<Token>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            found.add(new Token(at, end));
            at = end;
        }
        return found;
    }
}
