package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// The service refused a request, and said why.
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ApiProblem(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /// @param body the problem document (RFC 9457), or whatever came instead
    static ApiProblem of(int status, JsonNode body, String request) {
        String sentence = body.path("detail").asText(body.path("title").asText(""));
        return new ApiProblem(
                status, sentence.isBlank() ? "The service answered " + status + " to " + request + "." : sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
