package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.junit.jupiter.api.Test;

/// Which of the items that answer a search comes first, and why.
class RelevanceIT extends SearchOnServer {
    private static final String FILLER = " The paper is kept in a folder with other letters of that year.";

    @Override
    Corpus[] corpus() {
        return new Corpus[] {
            Corpus.item("in-title", "en", "Deportation from Riga").text("en", "A list of names." + FILLER),
            Corpus.item("in-text", "en", "A letter").text("en", "She wrote about the deportation." + FILLER),
            Corpus.item("inflected", "en", "A diary").text("en", "He wrote about two deportations." + FILLER),
            Corpus.item("near", "en", "Telegram one").text("en", "The treaty with Estonia was signed." + FILLER),
            Corpus.item("apart", "en", "Telegram two")
                    .text("en", "The treaty was signed." + FILLER)
                    .text("en", "Estonia was mentioned on another page." + FILLER),
            Corpus.item("accented", "pl", "Notatka").text("pl", "Łódź i Kraków były wtedy pod okupacją."),
            Corpus.item("unaccented", "pl", "Depesza").text("pl", "Lodz i Krakow byly wtedy pod okupacja."),
            Corpus.item("forward", "en", "Memo").text("en", "A secret protocol was added." + FILLER),
            Corpus.item("reversed", "en", "Note").text("en", "The protocol was no secret." + FILLER),
            Corpus.item("tier-exact", "et", "Esimene").text("et", "Tekstis on sõna külas keset ridu."),
            Corpus.item("tier-lemma", "et", "Teine").text("et", "Tekstis on sõna küla keset ridu."),
            Corpus.item("tier-folded", "et", "Kolmas").text("et", "Tekstis on sõna kulas keset ridu."),
            Corpus.item("et-1", "et", "Neljas").text("et", "Talvel oli vaikne ja tee umbes."),
            Corpus.item("et-2", "et", "Viies").text("et", "Kevadel tuli vesi õue peale."),
            Corpus.item("et-3", "et", "Kuues").text("et", "Suvel mindi heinale ja marjule."),
            Corpus.item("et-4", "et", "Seitsmes").text("et", "Sügisel võeti kartuleid."),
            Corpus.item("et-5", "et", "Kaheksas").text("et", "Isa tegi aeda uut väravat."),
            Corpus.item("et-6", "et", "Üheksas").text("et", "Ema kudus kindaid ja salle."),
            Corpus.item("et-7", "et", "Kümnes").text("et", "Lapsed läksid hommikul kooli."),
            described("d-1", "Anna Nowak"),
            described("d-2", "Jan Zieliński"),
            described("d-3", "Maria Lis"),
            described("d-4", "Piotr Wilk"),
            Corpus.item("name-exact", "en", "Minutes A").text("en", "The witness was Kowalski of this town."),
            Corpus.item("name-key", "en", "Minutes B").text("en", "The witness was Kovalskis of this town."),
            Corpus.item("name-near", "en", "Minutes C")
                    .about(AgentRole.SUBJECT, AuthorityKind.PERSON, "kavalski", "en:Kavolski"),
            Corpus.item("by-agent", "en", "Report one")
                    .text("en", "Nothing else is noted here at all.")
                    .about(AgentRole.CREATOR, AuthorityKind.PERSON, "okulicki", "pl:Leopold Okulicki"),
            Corpus.item("in-body", "en", "Report two").text("en", "It was noted by Okulicki in that year."),
            Corpus.item("as-source", "en", "Paper X")
                    .text("en", "The armistice was kept by both sides.")
                    .text("de", "Der Waffenstillstand wurde gehalten."),
            Corpus.item("as-translation", "en", "Paper Y")
                    .text("de", "Der Waffenstillstand wurde gehalten.")
                    .translated("en", "The armistice was kept by both sides."),
        };
    }

    private static Corpus described(String key, String name) {
        return Corpus.item(key, "pl", "Karta").about(AgentRole.CREATOR, AuthorityKind.PERSON, key, "pl:" + name);
    }

    /// What was typed says most; another form of the word more than the same letters without their dots.
    @Test
    void theWordItselfThenItsFormsThenOtherAccents() {
        assertThat(found("külas")).containsExactly(id("tier-exact"), id("tier-lemma"), id("tier-folded"));
    }

    /// A name that only resembles the typed one comes last, and one that is a letter off the very last.
    @Test
    void aNameAsTypedBeforeAnotherSpelling() {
        assertThat(found("Kowalski")).containsExactly(id("name-exact"), id("name-key"), id("name-near"));
    }

    /// Whom an item is described by says more of it than who is spoken of.
    @Test
    void aNameThatDescribesBeforeANameInTheText() {
        assertThat(found("Okulicki")).containsExactly(id("by-agent"), id("in-body"));
    }

    /// What people translated and approved counts like what was written so: the same words, the same score.
    @Test
    void aTranslationCountsLikeASource() {
        var hits = search("armistice").hits();
        assertThat(items(search("armistice"))).containsExactlyInAnyOrder(id("as-source"), id("as-translation"));
        assertThat(hits.getFirst().score()).isCloseTo(hits.getLast().score(), within(0.001));
    }

    @Test
    void titleBeforeTextAndTheWordItselfBeforeItsOtherForms() {
        assertThat(found("deportation")).containsExactly(id("in-title"), id("in-text"), id("inflected"));
    }

    @Test
    void wordsTogetherInOnePassageBeforeWordsSpreadOverTheItem() {
        assertThat(found("treaty Estonia")).containsExactly(id("near"), id("apart"));
    }

    @Test
    void theSpellingThatWasTypedBeforeTheOtherOne() {
        assertThat(found("Łódź")).containsExactly(id("accented"), id("unaccented"));
        assertThat(found("Lodz")).containsExactly(id("unaccented"), id("accented"));
    }

    @Test
    void wordsInTheOrderTypedBeforeTheSameWordsReversed() {
        assertThat(found("secret protocol")).containsExactly(id("forward"), id("reversed"));
    }

    @Test
    void quotedWordsOnlyAsTheyStand() {
        assertThat(found("\"secret protocol\"")).containsExactly(id("forward"));
        assertThat(found("\"deportations\"")).containsExactly(id("inflected"));
    }

    @Test
    void excludedWordsInAnyFormAndAnywhere() {
        assertThat(found("wrote -deportations")).isEmpty();
        assertThat(found("treaty -mentioned")).containsExactly(id("near"));
    }

    @Test
    void everyWordMustBeSomewhere() {
        assertThat(found("deportation submarine")).isEmpty();
    }
}
