package org.atmina.catalog.authority;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;
import org.atmina.language.TextInLanguage;

/// Some words that are a name of an authority.
///
/// @param from the first of the words
/// @param to the word after the last one
/// @param names all names of the authority, preferred ones first
public record Naming(int from, int to, UUID id, PublicId name, AuthorityKind kind, List<TextInLanguage> names) {
    public Naming {
        names = List.copyOf(names);
    }
}
