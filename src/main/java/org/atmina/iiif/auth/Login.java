package org.atmina.iiif.auth;

import java.time.Instant;

/// What the browser keeps for us while its reader is at Keycloak.
///
/// @param state    comes back with the reader; another one is somebody else's
/// @param nonce    comes back in what Keycloak says about the reader
/// @param verifier proves that who fetches the tokens is who asked for them
/// @param origin   of the viewer that the reader comes from
record Login(String state, String nonce, String verifier, String origin, Instant until) implements Sealed {}
