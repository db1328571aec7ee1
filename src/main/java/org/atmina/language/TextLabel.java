package org.atmina.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a reader must be told about a wording, in every channel, in the order in which it is told.
public enum TextLabel {
    /// It is in another language than the first one asked for.
    FALLBACK("fallback"),
    /// Nobody has answered for it yet.
    DRAFT("draft"),
    /// A machine wrote it, and nobody has put it right.
    MACHINE("machine"),
    POST_EDITED("post-edited"),
    IMPORTED("imported"),
    /// It was made from another translation.
    RELAY("relay"),
    /// The source has changed since.
    STALE("stale");

    private static final String KEY = "text.label.";

    private final String slug;

    TextLabel(String slug) {
        this.slug = slug;
    }

    /// As it is written in JSON and in message keys.
    @JsonValue
    public String slug() {
        return slug;
    }

    /// What is true of a wording, whoever reads it.
    public static List<TextLabel> of(TextInLanguage wording) {
        var labels = new ArrayList<TextLabel>();
        switch (wording.status()) {
            case DRAFT, IN_REVIEW, REJECTED -> labels.add(DRAFT);
            case SOURCE, APPROVED, STALE -> {}
        }
        switch (wording.origin()) {
            case MACHINE -> labels.add(MACHINE);
            case POST_EDITED -> labels.add(POST_EDITED);
            case IMPORTED -> labels.add(IMPORTED);
            case SOURCE, HUMAN -> {}
        }
        if (wording.pivot() != null) {
            labels.add(RELAY);
        }
        if (wording.status() == TextInLanguage.Status.STALE) {
            labels.add(STALE);
        }
        return List.copyOf(labels);
    }

    /// What must be said of a wording that was chosen for a reader.
    public static List<TextLabel> of(DisplayRule.Shown shown) {
        var labels = new ArrayList<TextLabel>();
        if (shown.fallback()) {
            labels.add(FALLBACK);
        }
        labels.addAll(of(shown.wording()));
        return List.copyOf(labels);
    }

    /// The label as a sentence in the language of a reader.
    public String say(TextInLanguage wording, LanguageTag reader) {
        var pivot = wording.pivot();
        return Messages.in(
                reader,
                KEY + slug,
                Map.of(
                        "language",
                        LanguageNames.of(wording.language(), reader),
                        "pivot",
                        pivot == null ? "" : LanguageNames.of(pivot, reader)));
    }

    /// All of them, one sentence after another; empty where nothing has to be said.
    public static String say(List<TextLabel> labels, TextInLanguage wording, LanguageTag reader) {
        return labels.stream().map(label -> label.say(wording, reader)).collect(Collectors.joining(" "));
    }
}
