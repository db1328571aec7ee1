package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/// What the service says about the reading of one file.
record Job(
        String id,
        String state,
        String outcome,
        String message,
        int pagesDone,
        int pagesTotal,
        String language,
        double seconds) {

    static Job of(JsonNode json) {
        return new Job(
                json.path("id").asText(),
                json.path("state").asText(),
                text(json, "outcome"),
                text(json, "message"),
                json.path("pagesDone").asInt(),
                json.path("pagesTotal").asInt(),
                text(json, "language"),
                json.path("seconds").asDouble());
    }

    private static String text(JsonNode json, String name) {
        return Objects.requireNonNullElse(json.path(name).asText(null), "");
    }

    boolean finished() {
        return !state.equals("queued") && !state.equals("running");
    }

    Reading reading() {
        return switch (state) {
            case "completed" -> Reading.WHOLE;
            case "completed-with-errors" -> Reading.IN_PART;
            default -> Reading.FAILED;
        };
    }

    /// The state with the reason, where there is more to say than that it was read.
    String described() {
        return outcome.isEmpty() || outcome.equals("readable") ? state : state + ": " + outcome;
    }
}
