package org.atmina.catalog.authority;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.TextInLanguage;

/// An authority as the table of names holds it.
///
/// @param names all of them, preferred ones first
record KnownAuthority(UUID id, PublicId name, AuthorityKind kind, List<TextInLanguage> names) {
    KnownAuthority {
        names = List.copyOf(names);
    }
}
