package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.atmina.problem.ProblemForm;
import org.jspecify.annotations.Nullable;

/// Tells a problem as a page to people who came with a browser; programs and the API get problem+json.
@ApplicationScoped
class SiteProblems implements ProblemForm {
    private static final String API = "/api/";
    private static final String SERVICE = "/q/";
    private static final String IIIF = "/iiif/";
    private static final String SIGNING_IN = "/iiif/auth/"; // opened in windows that people see

    private final Pages pages;

    SiteProblems(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Response> answer(Problem problem, UriInfo uri, HttpHeaders headers, ReaderLanguages languages) {
        var path = uri.getRequestUri().getPath();
        var ofPath = languageOf(path);
        if (isForPrograms(path) || !wantsPage(headers, ofPath.isPresent())) {
            return Optional.empty();
        }
        var language = ofPath.orElseGet(
                () -> InterfaceLanguage.of(languages.ofInterface()).orElse(InterfaceLanguage.EN));
        var here = ofPath.isPresent() ? Address.of(uri, language) : Address.of(language, "/");
        var visit = new Visit(here, Reader.ANONYMOUS, languages.after(language.tag()));
        return Optional.of(page(problem, visit));
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith(API)
                || path.startsWith(SERVICE)
                || path.startsWith(IIIF) && !path.startsWith(SIGNING_IN);
    }

    private Response page(Problem problem, Visit visit) {
        var view = view(problem, visit.say());
        var head = new Pages.Head(view.title(), null, null, Frame.Section.NONE);
        return pages.answer(visit, Templates.problem(pages.frame(visit, head), visit.say(), view), problem.status());
    }

    private static ProblemView view(Problem problem, Words say) {
        var language = say.language().tag();
        return new ProblemView(
                problem.status(),
                org.atmina.problem.ProblemView.title(problem, language),
                org.atmina.problem.ProblemView.detail(problem, language),
                subject(problem),
                fact(problem, "withdrawnAt").map(Instant::parse).map(say::day).orElse(null));
    }

    private static @Nullable Wording subject(Problem problem) {
        return fact(problem, "itemTitle")
                .map(title ->
                        new Wording(title, fact(problem, "itemTitleLanguage").orElse("und"), null))
                .orElse(null);
    }

    private static Optional<String> fact(Problem problem, String name) {
        return Optional.ofNullable(problem.facts().get(name))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    /// Below a language everybody gets pages who does not ask for something else; elsewhere those who ask for pages.
    private static boolean wantsPage(HttpHeaders headers, boolean belowLanguage) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> belowLanguage
                        ? type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        : type.getType().equals("text") && type.getSubtype().equals("html"));
    }

    private static Optional<InterfaceLanguage> languageOf(String path) {
        var parts = path.split("/", 3);
        return parts.length > 1 && parts[1].length() == 2
                ? InterfaceLanguage.tags().stream()
                        .filter(tag -> tag.value().equals(parts[1]))
                        .findFirst()
                        .flatMap((LanguageTag tag) -> InterfaceLanguage.of(tag))
                : Optional.empty();
    }
}
