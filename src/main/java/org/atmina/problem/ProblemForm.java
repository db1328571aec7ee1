package org.atmina.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.atmina.language.ReaderLanguages;

/// Another way of telling a problem than problem+json. A room that answers people instead of programs may have one.
public interface ProblemForm {
    /// The whole answer; empty where this request is none of its business.
    ///
    /// @param languages of whoever asks, by the one rule: the address, what is saved, the browser
    Optional<Response> answer(Problem problem, UriInfo uri, HttpHeaders headers, ReaderLanguages languages);
}
