package org.atmina.analysis.estonian;

/// What kind of stem a stem is, and with it the endings it takes.
enum Shape {
    /// The dictionary form itself.
    LEMMA(""),
    /// An entry of the dictionary that belongs to no declension or conjugation: an adverb, or a form whose
    /// dictionary form is not listed.
    OTHER(""),
    /// A form that takes no further ending: partitive, short illative, irregular forms.
    WHOLE(""),
    /// Genitive singular.
    GENITIVE("", "d", "sse", "s", "st", "le", "l", "lt", "ks", "ni", "na", "ta", "ga"),
    /// Genitive plural.
    PLURAL("", "sse", "s", "st", "le", "l", "lt", "ks", "ni", "na", "ta", "ga"),
    /// The plural in a vowel: `metsi`, `metsis`, `raamatuid`, `raamatuile`.
    VOWEL_PLURAL("", "d", "sse", "s", "st", "le", "l", "lt", "ks", "ni", "na", "ta"),
    /// The same in the weak grade, which has the local cases only: `linnul`, `koolis`.
    WEAK_VOWEL_PLURAL("sse", "s", "st", "le", "l", "lt", "ks"),
    /// Short illative.
    ILLATIVE(""),
    /// Of the ma-infinitive.
    SUPINE("ma", "mas", "mast", "maks", "mata"),
    PRESENT("", "n", "d", "b", "me", "te", "vad", "vat", "ks", "ksin", "ksid", "ksime", "ksite"),
    PAST("sin", "s", "sid", "sime", "site"),
    /// The past of verbs in a consonant: `saatis`, `saatsin`.
    PAST_AFTER_CONSONANT("is", "sin", "sid", "sime", "site"),
    /// The past in a vowel alone: `tuli`, `tulin`, `sõin`.
    SHORT_PAST("", "n", "d", "me", "te"),
    INFINITIVE_DA("da", "des"),
    INFINITIVE_TA("ta", "tes"),
    INFINITIVE_A("a", "es", "akse"),
    IMPERATIVE_SOFT("ge", "gem", "gu"),
    IMPERATIVE_HARD("ke", "kem", "ku"),
    PERFECT("nud", "nuks", "nuksin", "nuksid", "nuksime", "nuksite", "nuvat"),
    IMPERSONAL_T("takse", "ti", "tud", "tagu", "taks", "tuks", "tavat"),
    IMPERSONAL_D("dakse", "di", "dud", "dagu", "daks", "duks", "davat");

    static final int LONGEST_ENDING = 6;

    private static final Shape[] ALL = values();

    private final String[] endings;

    Shape(String... endings) {
        this.endings = endings;
    }

    static Shape at(int ordinal) {
        return ALL[ordinal];
    }

    boolean takes(String ending) {
        for (String possible : endings) {
            if (possible.equals(ending)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a compound may have such a form before its last part.
    boolean mayStandFirst() {
        return this == LEMMA || this == GENITIVE || this == PLURAL;
    }

    boolean isDeclined() {
        return this == GENITIVE || this == PLURAL || this == VOWEL_PLURAL;
    }

    String firstEnding() {
        return endings[0];
    }
}
