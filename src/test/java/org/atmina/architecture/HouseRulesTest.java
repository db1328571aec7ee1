package org.atmina.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.language.ReaderLanguages;
import org.junit.jupiter.api.Test;

/// Who may know whom. The table below is the map of the service; `docs/architecture.md` shows the same one.
class HouseRulesTest {
    private static final List<String> KERNEL = List.of("language", "problem", "access");

    /// Package, and what else of ours it may import besides itself.
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("language", List.of()),
            Map.entry("problem", List.of("language")),
            Map.entry("access", List.of("language", "problem")),
            Map.entry("storage", List.of("language", "problem")),
            Map.entry("outbox", List.of("language")),
            Map.entry("catalog", with(KERNEL, "outbox")),
            Map.entry("context", with(KERNEL, "catalog", "outbox")),
            Map.entry("ingest", with(KERNEL, "storage", "catalog", "inspect", "pyramid")),
            Map.entry("translation", with(KERNEL, "catalog", "outbox")),
            Map.entry("preference", KERNEL),
            Map.entry("glossary", with(KERNEL, "catalog")),
            Map.entry("worklist", with(KERNEL, "catalog")),
            Map.entry("memory", with(KERNEL, "catalog")),
            Map.entry("machine", with(KERNEL, "catalog", "translation")),
            Map.entry("exchange", with(KERNEL, "catalog", "translation", "glossary", "worklist")),
            Map.entry("notification", with(KERNEL, "catalog", "preference", "worklist")),
            Map.entry("quality", with(KERNEL, "catalog", "glossary", "translation")),
            Map.entry("search", with(KERNEL, "catalog", "translation", "outbox")),
            Map.entry("annotation", with(KERNEL, "catalog", "outbox", "iiif")),
            Map.entry("citation", with(KERNEL, "catalog", "translation", "iiif")),
            Map.entry(
                    "vocabulary",
                    with(
                            KERNEL,
                            "catalog",
                            "inspect",
                            "ingest",
                            "translation",
                            "glossary",
                            "worklist",
                            "memory",
                            "machine",
                            "exchange",
                            "notification",
                            "quality",
                            "search",
                            "annotation",
                            "citation")),
            Map.entry("iiif", with(KERNEL, "catalog")),
            Map.entry("iiif.auth", with(KERNEL, "catalog", "outbox", "iiif")),
            Map.entry("iiif.image", with(KERNEL, "catalog", "storage", "outbox", "iiif", "iiif.auth", "pyramid")),
            Map.entry(
                    "iiif.presentation",
                    with(KERNEL, "catalog", "translation", "outbox", "annotation", "iiif", "iiif.auth", "pyramid")),
            Map.entry("iiif.search", with(KERNEL, "catalog", "translation", "search", "iiif", "iiif.auth")),
            Map.entry("iiif.state", with(KERNEL, "catalog", "iiif")),
            Map.entry("iiif.discovery", with(KERNEL, "catalog", "outbox", "iiif")),
            Map.entry(
                    "site",
                    with(
                            KERNEL,
                            "storage",
                            "catalog",
                            "ingest",
                            "translation",
                            "search",
                            "citation",
                            "iiif",
                            "iiif.state")));

    /// Who looks at the languages of a reader for another reason than to choose a wording: to open the desk of a
    /// translator, to put hits in the first language first, to add a language before the others.
    private static final Set<String> WALKS_LANGUAGES = Set.of(
            "org.atmina.translation.ItemTextResource", "org.atmina.search.query.PassageQuery", "org.atmina.site.Visit");

    /// A library and the one room that may touch it.
    private static final Map<String, String> ONLY_IN = Map.of(
            "co.elastic..", "search",
            "io.ocfl..", "storage",
            "io.quarkus.qute..", "site",
            "org.apache.tika..", "none");

    private static final JavaClasses OURS =
            new ClassFileImporter().importPath(java.nio.file.Path.of("..", "target", "classes"));

    @Test
    void everyPackageStandsInTheTable() {
        var packages = OURS.stream().map(HouseRulesTest::room).distinct();
        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        MAY_IMPORT.forEach((room, allowed) -> {
            var others = MAY_IMPORT.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .toList();
            noClasses()
                    .that(standIn(List.of(room)))
                    .should()
                    .dependOnClassesThat(standIn(others))
                    .check(OURS);
        });
    }

    @Test
    void librariesStayInTheirRooms() {
        ONLY_IN.forEach((library, room) -> noClasses()
                .that()
                .resideOutsideOfPackage("org.atmina." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS));
    }

    @Test
    void entitiesNeverLeaveTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void everyEndpointIsPublicAndSaysWhoMayCallIt() {
        methods()
                .that(answerHttp())
                .should()
                .bePublic()
                .andShould(sayWhoMayCall())
                .check(OURS);
    }

    @Test
    void whichWordingAReaderGetsTheDisplayRuleSays() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atmina.language")
                .and(DescribedPredicate.describe(
                        "do not only look at the first language", type -> !WALKS_LANGUAGES.contains(type.getName())))
                .should()
                .callMethod(ReaderLanguages.class, "preferred")
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)")
                .check(OURS);
    }

    @Test
    void filesStayReadable() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("main", "java"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The IIIF interfaces are rooms of their own, around the one that they share.
    private static String room(JavaClass type) {
        var names = type.getPackageName().replaceFirst("^org\\.atmina\\.?", "").split("\\.");
        return names[0].equals("iiif") && names.length > 1 ? "iiif." + names[1] : names[0];
    }

    private static DescribedPredicate<JavaClass> standIn(List<String> rooms) {
        return DescribedPredicate.describe(
                "stand in " + rooms,
                type -> type.getPackageName().startsWith("org.atmina.") && rooms.contains(room(type)));
    }

    private static DescribedPredicate<JavaMethod> answerHttp() {
        return DescribedPredicate.describe(
                "answer HTTP",
                method -> method.getOwner().isAnnotatedWith(Path.class)
                        && (method.isMetaAnnotatedWith(HttpMethod.class) || method.isAnnotatedWith(Path.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, itself or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = Stream.of(RolesAllowed.class, PermitAll.class)
                        .anyMatch(a ->
                                method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }

    private static List<String> with(List<String> kernel, String... others) {
        return Stream.concat(kernel.stream(), Arrays.stream(others)).toList();
    }
}
