package org.atmina.catalog.context;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Our own list of what readers are told beforehand about the content of an item. It informs, and hides nothing. What
/// each term means is said in six languages by the messages `context.advisory.explanation`.
public enum AdvisoryTerm implements Slug {
    HATE_SPEECH("hate-speech"),
    ANTISEMITISM("antisemitism"),
    RACISM("racism"),
    PROPAGANDA("propaganda"),
    FALSEHOODS("falsehoods"),
    OUTDATED_TERMS("outdated-terms"),
    DENUNCIATION("denunciation"),
    DURESS("duress"),
    VIOLENCE("violence"),
    SEXUAL_VIOLENCE("sexual-violence"),
    SUICIDE("suicide"),
    HUMAN_REMAINS("human-remains"),
    SUFFERING_OF_CHILDREN("suffering-of-children"),
    PERSONAL_DATA("personal-data");

    private final String slug;

    AdvisoryTerm(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
