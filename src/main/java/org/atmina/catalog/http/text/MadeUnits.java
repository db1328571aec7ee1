package org.atmina.catalog.http.text;

import java.util.List;
import java.util.UUID;

/// The text units that a change has led to.
record MadeUnits(List<UUID> units) {}
