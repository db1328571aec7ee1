package org.atmina.inspect.worker.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Which Tesseract models are installed, and which of them read which language.
public record OcrModels(Set<String> installed) {
    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "en", "eng", "et", "est", "lv", "lav", "lt", "lit", "pl", "pol", "fi", "fin", "de", "deu", "ru", "rus");

    public static OcrModels find(NativeTool tool, Budget budget) throws ToolTrouble {
        var lines = tool.run(budget, "tesseract", "--list-langs").lines().skip(1);
        return new OcrModels(lines.map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /// The model for a language, if there is one here.
    public Optional<String> model(String tag) {
        var parts = tag.toLowerCase(Locale.ROOT).split("[-_]", 0);
        boolean fraktur = Arrays.asList(parts).contains("latf");
        if (fraktur && installed.contains("frk")) {
            return Optional.of("frk");
        }
        var model = BY_LANGUAGE.getOrDefault(parts[0], threeLetters(parts[0]));
        return installed.contains(model) ? Optional.of(model) : Optional.empty();
    }

    /// What `tesseract -l` is told for these languages; empty if none of them can be read here.
    public Optional<String> models(List<String> tags) {
        var models = tags.stream()
                .map(this::model)
                .flatMap(Optional::stream)
                .distinct()
                .limit(3)
                .collect(Collectors.joining("+"));
        return models.isEmpty() ? Optional.empty() : Optional.of(models);
    }

    /// Models are named by three-letter codes, so most other languages find theirs once it is installed.
    private static String threeLetters(String language) {
        try {
            return Locale.of(language).getISO3Language();
        } catch (java.util.MissingResourceException e) {
            return language;
        }
    }
}
