package org.atmina.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Names the fields of a request body that are wrong.
final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException e) {
        List<Map<String, String>> errors = e.getConstraintViolations().stream()
                .map(violation -> Map.of("field", field(violation), "rule", rule(violation)))
                .sorted(Comparator.comparing(error -> error.get("field")))
                .toList();
        var fields = errors.stream().map(error -> error.get("field")).distinct().collect(Collectors.joining(", "));
        return new Problem.Invalid("field-invalid", Map.of("errors", errors, "fields", fields));
    }

    /// A body that is no JSON at all, or holds a value of the wrong kind at a field that we can name.
    static Problem problem(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return new Problem.Invalid("field-invalid", Map.of("fields", field));
        }
        return new Problem.Invalid("json-unreadable", Map.of());
    }

    /// The last part of the path is the field; what stands before it are our own method and parameter names.
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        int body = path.indexOf('.', path.indexOf('.') + 1);
        return body < 0 ? path.substring(path.lastIndexOf('.') + 1) : path.substring(body + 1);
    }

    private static String rule(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
