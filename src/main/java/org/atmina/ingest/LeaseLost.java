package org.atmina.ingest;

/// Another worker holds the job by now. What this one has found is dropped; the other one finds the same.
final class LeaseLost extends RuntimeException {
    LeaseLost(Claim claim) {
        super("Job " + claim.job() + " is no longer held with token " + claim.token(), null, false, false);
    }
}
