package org.atmina.catalog.authority.mention;

import java.util.UUID;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.PublicId;

/// An authority that an item or a segment of it links.
public record LinkedAuthority(UUID id, PublicId name, AuthorityKind kind) {}
