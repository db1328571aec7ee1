package org.atmina.problem;

import java.util.Map;

/// Why a request could not be met. A few kinds decide the status; the `slug` names the case: its title and detail
/// are the messages `problem.<slug>.title` and `problem.<slug>.detail`, with the facts as their arguments.
public sealed interface Problem {
    /// Which case of this kind, such as `no-such-item`; stable, part of the API.
    String slug();

    /// Members for programs, sent beside the sentence for people. Values are strings, numbers, booleans, lists or maps.
    Map<String, Object> facts();

    int status();

    record Invalid(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 400;
        }
    }

    record Unauthenticated(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 401;
        }
    }

    record Refused(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 403;
        }
    }

    record Missing(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 404;
        }
    }

    record Conflict(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 409;
        }
    }

    record Gone(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 410;
        }
    }

    record TooLarge(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 413;
        }
    }

    record Unavailable(String slug, Map<String, Object> facts) implements Problem {
        @Override
        public int status() {
            return 503;
        }
    }

    /// What the HTTP layer itself found wrong (no such path, wrong method, wrong media type) or what broke inside.
    record Other(int status, String slug, Map<String, Object> facts) implements Problem {}

    default ProblemException asException() {
        return new ProblemException(this);
    }
}
