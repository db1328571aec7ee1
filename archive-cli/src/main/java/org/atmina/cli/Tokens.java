package org.atmina.cli;

/// Who the command acts as.
@FunctionalInterface
interface Tokens {
    /// A token that is valid for long enough to be used now.
    String current();

    /// The token that an operator put into the environment.
    static Tokens fromEnvironment() {
        String token = System.getenv("ATMINA_TOKEN");
        if (token == null || token.isBlank()) {
            throw new CommandFailed("Put a token into the variable ATMINA_TOKEN to use an archive by --url.");
        }
        return () -> token;
    }
}
