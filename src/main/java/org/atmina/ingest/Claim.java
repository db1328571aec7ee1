package org.atmina.ingest;

import java.util.UUID;

/// A worker's hold on a job. The token grows with each claim: what an earlier holder writes late, changes nothing.
///
/// @param attempt which attempt this is, from 1
record Claim(UUID job, UUID item, UUID file, long token, int attempt) {}
