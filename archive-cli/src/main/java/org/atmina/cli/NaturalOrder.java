package org.atmina.cli;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Names as a person sorts them: `page-2` before `page-10`, without regard to case.
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECES = Pattern.compile("\\p{Nd}+|\\P{Nd}+");

    @Override
    public int compare(String one, String other) {
        List<String> ours = pieces(one);
        List<String> theirs = pieces(other);
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            int order = comparePieces(ours.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(ours.size(), theirs.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static List<String> pieces(String name) {
        return PIECES.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int comparePieces(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }
}
