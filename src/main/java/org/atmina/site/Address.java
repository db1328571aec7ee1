package org.atmina.site;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.InterfaceLanguage;

/// Where a reader is: a page, in a language, with what was asked for. Every link to a neighbouring view of the same
/// page is made from it, so that nothing of the reader's choice is lost on the way.
///
/// @param path what follows the language, from its slash on
record Address(InterfaceLanguage language, String path, List<Parameter> parameters) {
    private static final int MOST_PARAMETERS = 40;

    record Parameter(String name, String value) {}

    Address {
        parameters = List.copyOf(parameters);
    }

    static Address of(InterfaceLanguage language, String path) {
        return new Address(language, path, List.of());
    }

    /// The address that was asked for; parameters without a value say nothing and are dropped.
    static Address of(UriInfo uri, InterfaceLanguage language) {
        var asked = uri.getRequestUri().getRawPath();
        var path = asked.length() > 3 ? asked.substring(3) : "/";
        var parameters = uri.getQueryParameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .filter(parameter -> !parameter.value().isBlank())
                .limit(MOST_PARAMETERS)
                .toList();
        return new Address(language, path, parameters);
    }

    Address in(InterfaceLanguage other) {
        return new Address(other, path, parameters);
    }

    Address with(String name, Object value) {
        return without(name).and(name, value);
    }

    Address and(String name, Object value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Address(language, path, more);
    }

    Address without(String... names) {
        return keep(parameters.stream().filter(p -> Stream.of(names).noneMatch(p.name()::equals)));
    }

    Address withoutValue(String name, String value) {
        return keep(parameters.stream()
                .filter(parameter ->
                        !(parameter.name().equals(name) && parameter.value().equals(value))));
    }

    Address bare() {
        return new Address(language, path, List.of());
    }

    private Address keep(Stream<Parameter> kept) {
        return new Address(language, path, kept.toList());
    }

    @Override
    public String toString() {
        var base = "/" + language.tag() + path;
        return parameters.isEmpty()
                ? base
                : base
                        + parameters.stream()
                                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
