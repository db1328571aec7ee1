package org.atmina.worklist;

import java.time.Instant;

/// Somebody's word that they work on a text unit in one language, until it runs out. It tells others; it stops nobody.
public record WorkClaim(String holder, Instant until) {}
