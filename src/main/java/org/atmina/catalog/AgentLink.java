package org.atmina.catalog;

import java.util.UUID;
import org.atmina.catalog.authority.Labels;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// What an authority (a person, an organisation, a place ...) is to an item.
///
/// @param authority its public identifier
/// @param labels its preferred names
public record AgentLink(AgentRole role, UUID authorityId, PublicId authority, AuthorityKind kind, Labels labels) {
    /// The name for those of whose languages nothing is known.
    public String name() {
        return labels.fallback();
    }

    /// The name by which a reader of these languages gets to know it.
    public TextInLanguage name(ReaderLanguages languages) {
        return labels.in(languages).wording();
    }
}
