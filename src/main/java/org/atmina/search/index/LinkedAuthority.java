package org.atmina.search.index;

import java.util.List;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.TextInLanguage;

/// An authority that an item is linked to.
///
/// @param names all of them, preferred ones first
public record LinkedAuthority(AgentRole role, PublicId name, AuthorityKind kind, List<TextInLanguage> names) {
    public LinkedAuthority {
        names = List.copyOf(names);
    }

    boolean isPerson() {
        return kind == AuthorityKind.PERSON || kind == AuthorityKind.FAMILY;
    }

    boolean isPlace() {
        return kind == AuthorityKind.PLACE;
    }
}
