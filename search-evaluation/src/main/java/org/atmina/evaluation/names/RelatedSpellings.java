package org.atmina.evaluation.names;

/// Which names of one group are spellings of one another. Until there is a rule, all are.
public final class RelatedSpellings {
    private RelatedSpellings() {}

    public static boolean test(String first, String second) {
        return !first.equals(second);
    }
}
