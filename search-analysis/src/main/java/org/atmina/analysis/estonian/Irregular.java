package org.atmina.analysis.estonian;

/// The few words whose stems no rule gives.
final class Irregular {
    private static final String[] STEMS = {
        "minema PRESENT lähe",
        "minema SHORT_PAST läksi",
        "minema WHOLE läks",
        "minema WHOLE lähme",
        "minema PERFECT läi",
        "minema WHOLE mine",
        "minema INFINITIVE_A minn",
        "minema IMPERATIVE_SOFT min",
        "minema IMPERSONAL_D min",
        "minema SUPINE mine",
        "ütlema INFINITIVE_DA öel",
        "ütlema IMPERSONAL_D öel",
        "ütlema PERFECT öel",
        "ütlema IMPERATIVE_SOFT öel",
        "nägema INFINITIVE_A näh",
        "nägema IMPERSONAL_T näh",
        "nägema PERFECT näi",
        "nägema SUPINE näge",
        "nägema PRESENT näe",
        "nägema SHORT_PAST nägi",
        "nägema IMPERATIVE_HARD näh",
        "tegema INFINITIVE_A teh",
        "tegema IMPERSONAL_T teh",
        "tegema PERFECT tei",
        "tegema SUPINE tege",
        "tegema PRESENT tee",
        "tegema SHORT_PAST tegi",
        "tegema IMPERATIVE_HARD teh",
        "olema WHOLE on",
        "olema PRESENT ole",
        "olema SHORT_PAST oli",
        "olema PERFECT ol",
        "olema SUPINE ole",
        "olema INFINITIVE_A oll",
        "olema IMPERATIVE_SOFT ol",
        "ajama IMPERSONAL_T ae",
        "olema WHOLE pole",
        "olema WHOLE polnud",
        "pidama SHORT_PAST pidi",
        "pidama IMPERSONAL_T pee",
        "teadma PRESENT tea",
        "teadma SUPINE tead",
        "teadma PERFECT tead",
        "teadma INFINITIVE_A tead",
        "teadma IMPERSONAL_T tea",
        "teadma PAST_AFTER_CONSONANT tead",
        "seisma PAST_AFTER_CONSONANT seis",
        "kodu WHOLE koju",
        "pea WHOLE pähe",
        "suu WHOLE suhu",
        "hea VOWEL_PLURAL häi",
        "pea VOWEL_PLURAL päi",
        "üks GENITIVE ühe",
        "üks WHOLE üht",
        "üks WHOLE ühte",
        "kaks GENITIVE kahe",
        "kaks WHOLE kaht",
        "kaks WHOLE kahte",
        "kümme GENITIVE kümne",
        "kümme WHOLE kümmet",
        "kümme PLURAL kümnete",
        "kümme VOWEL_PLURAL kümnei",
    };

    private Irregular() {}

    static void addTo(Lexicon.Builder lexicon) {
        for (String line : STEMS) {
            String[] columns = line.split(" ");
            lexicon.add(Shape.valueOf(columns[1]), columns[2], columns[0]);
        }
    }
}
