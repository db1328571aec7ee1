package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

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
        };
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
