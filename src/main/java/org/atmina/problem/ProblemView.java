package org.atmina.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;

/// Turns a problem into the members of an RFC 9457 document in the reader's language. Pure.
public final class ProblemView {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:atmina:problem:";

    private ProblemView() {}

    public static Map<String, Object> of(Problem problem, ReaderLanguages languages) {
        LanguageTag language = languages.ofInterface();
        var members = new LinkedHashMap<String, Object>();
        members.put("type", TYPE + problem.slug());
        members.put("title", title(problem, language));
        members.put("status", problem.status());
        members.put("detail", detail(problem, language));
        problem.facts().forEach(members::putIfAbsent);
        return members;
    }

    public static String title(Problem problem, LanguageTag language) {
        return Messages.in(language, "problem." + problem.slug() + ".title", problem.facts());
    }

    public static String detail(Problem problem, LanguageTag language) {
        return Messages.in(language, "problem." + problem.slug() + ".detail", problem.facts());
    }
}
