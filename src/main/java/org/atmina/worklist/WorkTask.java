package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What somebody looks for on a work list; it decides which of their roles counts.
public enum WorkTask implements Slug {
    /// What a translator may begin or go on with: untranslated, machine drafts, own drafts, rejected.
    TRANSLATE("translate"),
    /// What a reviewer may judge: in review, and not their own wording.
    REVIEW("review"),
    /// What a translator may look at again: approved of an earlier source.
    STALE("stale"),
    /// Everything, in any state: for those who keep an eye on the work.
    ALL("all");

    private final String slug;

    WorkTask(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
