package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.atmina.inspect.PageSegment;
import org.atmina.inspect.Summary.Language;
import org.atmina.inspect.worker.language.Languages;
import org.atmina.inspect.worker.language.Languages.Guess;
import org.atmina.inspect.worker.language.OcrModels;
import org.atmina.inspect.worker.language.ParagraphLanguages;
import org.atmina.inspect.worker.scan.PageReader.Desk;
import org.atmina.inspect.worker.scan.PageReader.Reading;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;
import org.jspecify.annotations.Nullable;

/// Decides with which models the pages of one volume are read.
///
/// Declared languages are believed. Where none is declared the first page with enough text is the sample: a quick pass
/// in English shows which language it is (names of letters suffer, words do not), the script is looked at when even
/// that fails, and the page is read again with the right model. Later pages start with that model, and a page that
/// turns out to be in another language is read again with its own.
final class VolumeLanguage {
    private static final String QUICK = "en";
    private static final double SURE_OF_LATIN = 0.8;
    private static final int ENOUGH_LETTERS = 60;

    private final List<String> declared;
    private final OcrModels models;
    private final Languages languages;
    private final NativeTool tool;
    private volatile Guess settled = Guess.NONE;

    VolumeLanguage(List<String> declared, OcrModels models, Languages languages, NativeTool tool) {
        this.declared = declared;
        this.models = models;
        this.languages = languages;
        this.tool = tool;
    }

    /// Reads a page with the given models.
    @FunctionalInterface
    interface Attempt {
        Reading with(String models) throws ToolTrouble, IOException;
    }

    /// What was read, with which models (empty if none is installed), and the language it is in.
    record Outcome(@Nullable Reading reading, String models, String language) {
        static final Outcome NO_MODEL = new Outcome(null, "", "und");
    }

    /// What the blocks of a page are in.
    ///
    /// @param language what the page as a whole is in
    List<PageSegment> ofBlocks(ReadText page, String language) {
        var paragraphs = new ParagraphLanguages(languages, declared);
        var whole = "und".equals(language) ? settled : new Guess(language, 1);
        return page.segments().stream()
                .map(block ->
                        block.in(paragraphs.of(page.text().substring(block.startOffset(), block.endOffset()), whole)))
                .toList();
    }

    /// The language of the volume: as declared, or as found so far.
    Language main() {
        var found = settled;
        return declared.isEmpty()
                ? new Language(found.tag(), found.confidence(), false)
                : new Language(declared.getFirst(), 1, true);
    }

    Outcome read(Desk desk, Attempt attempt) throws ToolTrouble, IOException {
        var outcome = declared.isEmpty() ? readUndeclared(desk, attempt) : readDeclared(attempt);
        var reading = outcome.reading();
        return reading == null || reading.text().words().isEmpty()
                ? new Outcome(null, outcome.models(), outcome.language())
                : outcome;
    }

    private Outcome readDeclared(Attempt attempt) throws ToolTrouble, IOException {
        var chosen = models.models(declared);
        if (chosen.isEmpty()) {
            return Outcome.NO_MODEL;
        }
        var reading = attempt.with(chosen.get());
        return new Outcome(
                reading, chosen.get(), declaredLanguageOf(reading.text().text()));
    }

    private String declaredLanguageOf(String text) {
        if (declared.size() == 1) {
            return declared.getFirst();
        }
        var guess = languages.guess(text);
        return declared.stream()
                .filter(tag -> tag.equals(guess.tag()) || tag.startsWith(guess.tag() + "-"))
                .findFirst()
                .orElse(declared.getFirst());
    }

    private Outcome readUndeclared(Desk desk, Attempt attempt) throws ToolTrouble, IOException {
        var known = settled;
        if (known.known()) {
            return settle(outcome(known.tag(), attempt), attempt);
        }
        synchronized (this) {
            // Pages that come at the same time wait here for the sample, then know.
            return settled.known()
                    ? settle(outcome(settled.tag(), attempt), attempt)
                    : settle(sample(desk, attempt), attempt);
        }
    }

    private Outcome sample(Desk desk, Attempt attempt) throws ToolTrouble, IOException {
        var quick = outcome(QUICK, attempt);
        var reading = quick.reading();
        boolean latin = reading != null && reading.text().confidence() >= SURE_OF_LATIN;
        if (latin) {
            return quick;
        }
        var script = new Tesseract(tool).script(desk.picture().file(), desk.budget());
        return "Cyrillic".equals(script.orElse("")) ? outcome("ru", attempt) : quick;
    }

    /// Reads again for as long as the words themselves speak for another language, twice at most.
    private Outcome settle(Outcome first, Attempt attempt) throws ToolTrouble, IOException {
        var outcome = first;
        for (int round = 0; round < 2; round++) {
            var likeliest = likeliest(outcome);
            if ("und".equals(likeliest) || likeliest.equals(outcome.language())) {
                break;
            }
            var other = outcome(likeliest, attempt);
            if (worth(other) <= worth(outcome)) {
                break;
            }
            outcome = other;
        }
        remember(outcome);
        return new Outcome(outcome.reading(), outcome.models(), guess(outcome).tag());
    }

    private void remember(Outcome outcome) {
        var guess = guess(outcome);
        if (!settled.known() && guess.known()) {
            settled = guess;
        }
    }

    private Guess guess(Outcome outcome) {
        var reading = outcome.reading();
        return reading == null || reading.text().letters() < ENOUGH_LETTERS
                ? Guess.NONE
                : languages.guess(reading.text().text());
    }

    /// A page misread by the wrong model is seldom a sure case; reading it again and comparing is what decides.
    private String likeliest(Outcome outcome) {
        var reading = outcome.reading();
        return reading == null || reading.text().letters() < ENOUGH_LETTERS
                ? "und"
                : languages.likeliest(reading.text().text());
    }

    private static double worth(Outcome outcome) {
        var reading = outcome.reading();
        return reading == null ? -1 : reading.text().worth();
    }

    private Outcome outcome(String tag, Attempt attempt) throws ToolTrouble, IOException {
        Optional<String> model = models.model(tag);
        return model.isEmpty() ? Outcome.NO_MODEL : new Outcome(attempt.with(model.get()), model.get(), tag);
    }
}
