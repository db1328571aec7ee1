package org.atmina.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every endpoint of the service as its classes declare it, with the roles that may call it.
final class Endpoints {
    /// Anybody, with or without a login.
    static final Set<String> EVERYBODY = Set.of("*");

    private static final Map<String, Class<? extends Annotation>> VERBS = Map.of(
            "GET", GET.class, "POST", POST.class, "PUT", PUT.class, "PATCH", PATCH.class, "DELETE", DELETE.class);

    private Endpoints() {}

    /// `GET /api/v1/items/{}` and who may call it; what path parameters are called does not matter.
    static Map<String, Set<String>> declared() {
        var endpoints = new TreeMap<String, Set<String>>();
        new ClassFileImporter()
                .importPath(java.nio.file.Path.of("..", "target", "classes")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods()
                                .forEach(method -> VERBS.forEach((verb, annotation) -> {
                                    if (method.isAnnotatedWith(annotation)) {
                                        endpoints.merge(
                                                verb + " " + path(type, method), roles(type, method), Endpoints::same);
                                    }
                                })));
        return endpoints;
    }

    private static String path(JavaClass type, JavaMethod method) {
        String path = type.getAnnotationOfType(Path.class).value()
                + (method.isAnnotatedWith(Path.class)
                        ? "/" + method.getAnnotationOfType(Path.class).value()
                        : "");
        return withoutNames("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    /// Empties the braces of path parameters; what stands in them may have braces of its own.
    private static String withoutNames(String path) {
        var kept = new StringBuilder();
        int depth = 0;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            if (depth == 0 || depth == 1 && (c == '{' || c == '}')) {
                kept.append(c);
            }
            depth -= c == '}' ? 1 : 0;
        }
        return kept.toString();
    }

    private static Set<String> roles(JavaClass type, JavaMethod method) {
        return Stream.of(method, type)
                .flatMap(where -> {
                    if (where.isAnnotatedWith(PermitAll.class)) {
                        return Stream.of(EVERYBODY);
                    }
                    return where.isAnnotatedWith(RolesAllowed.class)
                            ? Stream.of(Set.of(where.getAnnotationOfType(RolesAllowed.class)
                                    .value()))
                            : Stream.of();
                })
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> same(Set<String> one, Set<String> other) {
        if (!one.equals(other)) {
            throw new IllegalStateException(
                    "Two methods answer at one address for different roles: " + List.of(one, other));
        }
        return one;
    }
}
