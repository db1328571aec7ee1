package org.atmina.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One reading of a Finnish word as the dictionary writes it: letters of the word among tags.
/// `[Xp]...[X]` holds the dictionary form of what follows, `[Xj]...[X]` the end of one that is derived
/// from it, `[Bc]` parts the words of a compound:
/// `[Ln][Xp]sota[X]so[Sn][Ny]ta[Bh][Bc][Ln][Xp]vanki[X]vang[Sn][Nm]it` is `sotavangit`.
final class FinnishReading {
    private final StringBuilder heads = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private String wordClass = "";
    private String base = "";
    private String verb = "";
    private String participleOf = "";
    private boolean participle;
    private boolean derived;
    private boolean unlikely;

    FinnishReading(String written) {
        for (int at = 0; at < written.length(); ) {
            at = written.charAt(at) == '[' ? tag(written, at) : letters(written, at);
        }
    }

    /// The dictionary form in lower case; of a compound, all but its last word as written.
    String lemma() {
        return lower(base.isEmpty() ? part.toString() : base);
    }

    /// The dictionary forms; beside that of a participle the verb that it belongs to.
    List<String> lemmas() {
        List<String> lemmas = new ArrayList<>(List.of(lemma()));
        if (isParticiple()) {
            lemmas.add(lower(participleOf));
        }
        return lemmas;
    }

    boolean isParticiple() {
        return !participleOf.isEmpty();
    }

    /// Whether the lemma is made by rule, not listed in the dictionary.
    boolean isDerived() {
        return derived;
    }

    /// An order to somebody (`kutsu` for `kutsua`), or a thing of mine or yours (`kuusi` for `kuu`):
    /// rarely meant where the word may be something else.
    boolean isUnlikely() {
        return unlikely;
    }

    private String lower(String last) {
        return (heads + last).replace("=", "").toLowerCase(Locale.ROOT);
    }

    private int letters(String written, int at) {
        int next = written.indexOf('[', at);
        int end = next < 0 ? written.length() : next;
        part.append(written, at, end);
        return end;
    }

    private int tag(String written, int at) {
        int end = written.indexOf(']', at) + 1;
        if (end == 0) {
            return written.length();
        }
        String tag = written.substring(at + 1, end - 1);
        int close = written.indexOf("[X]", end);
        if (tag.length() == 2 && tag.startsWith("X") && close >= 0) {
            form(tag, written.substring(end, close));
            return close + "[X]".length();
        }
        note(tag);
        return end;
    }

    private void note(String tag) {
        switch (tag) {
            case "Lt", "Ln", "Ll", "Lnl" -> wordClass = tag;
            case "Ra", "Rv", "Rt", "Ru", "Rm" -> participle = true;
            case "O1y", "O1m", "O2y", "O2m", "Tk" -> unlikely = true;
            case "Tn4" -> derive(part + "minen");
            case "Bc" -> nextWord();
            default -> {
                // says nothing about the dictionary form
            }
        }
    }

    private void form(String tag, String text) {
        if (tag.equals("Xp")) {
            base = text;
            derived = false;
        } else if (tag.equals("Xj")) {
            participleOf = participle ? verb : "";
            participle = false;
            derive(part + text);
        }
        if (wordClass.equals("Lt")) {
            verb = base;
        }
    }

    private void derive(String form) {
        base = form;
        derived = true;
    }

    private void nextWord() {
        heads.append(part);
        part.setLength(0);
        wordClass = "";
        base = "";
        verb = "";
        participleOf = "";
        participle = false;
    }
}
