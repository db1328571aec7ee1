package org.atmina.catalog;

import java.util.UUID;

/// What an authority (a person, an organisation, a place ...) is to an item, under its preferred name.
public record AgentLink(AgentRole role, UUID authorityId, AuthorityKind kind, String name) {}
