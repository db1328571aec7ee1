package org.atmina.iiif.presentation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Presentation API 3.0 lets a document be, written down after its text: which properties each type may have and
/// must have, which of them are lists, language maps or addresses, and which values are known. It knows the words of
/// this archive's own context too, and nothing else: what is not in its tables is a fault.
public final class PresentationShape {
    private static final Pattern LANGUAGE = Pattern.compile("none|[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Set<String> DESCRIBED = Set.of("label", "summary", "metadata", "requiredStatement", "rights");
    private static final Set<String> LINKED =
            Set.of("homepage", "rendering", "seeAlso", "partOf", "service", "provider", "thumbnail");
    private static final Set<String> OUTSIDE = Set.of("label", "format", "language", "profile", "partOf", "service");

    /// The properties that each type may have besides `id` and `type`.
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry(
                    "Collection",
                    all(DESCRIBED, LINKED, Set.of("items", "behavior", "viewingDirection", "navDate", "services"))),
            Map.entry(
                    "Manifest",
                    all(
                            DESCRIBED,
                            LINKED,
                            Set.of("items", "structures", "annotations", "behavior", "viewingDirection"),
                            Set.of("navDate", "navPlace", "start", "services", "placeholderCanvas"))),
            Map.entry(
                    "Canvas",
                    all(
                            DESCRIBED,
                            LINKED,
                            Set.of("items", "annotations", "behavior", "navDate", "width", "height", "duration"))),
            Map.entry(
                    "Range",
                    all(
                            DESCRIBED,
                            LINKED,
                            Set.of("items", "behavior", "viewingDirection", "navDate", "start", "supplementary"))),
            Map.entry("AnnotationPage", all(DESCRIBED, LINKED, Set.of("items", "next", "prev", "startIndex"))),
            Map.entry("AnnotationCollection", all(DESCRIBED, LINKED, Set.of("total", "first", "last"))),
            Map.entry(
                    "Annotation",
                    all(
                            DESCRIBED,
                            LINKED,
                            Set.of("motivation", "body", "target", "creator", "created", "generator", "generated"),
                            Set.of("modified", "textGranularity", "translationOf", "stale"))),
            Map.entry("Agent", Set.of("label", "homepage", "logo", "seeAlso")),
            Map.entry("Image", all(OUTSIDE, Set.of("width", "height"))),
            Map.entry("Text", OUTSIDE),
            Map.entry("Dataset", OUTSIDE),
            Map.entry("TextualBody", Set.of("value", "language", "format", "purpose")),
            Map.entry("SpecificResource", Set.of("source", "selector")),
            Map.entry("FragmentSelector", Set.of("value", "conformsTo")),
            Map.entry("Software", Set.of("name", "homepage")),
            Map.entry("Organization", Set.of("name", "homepage")),
            Map.entry("Person", Set.of("name", "homepage")));

    private static final Map<String, List<String>> MUST = Map.ofEntries(
            Map.entry("Collection", List.of("id", "label")),
            Map.entry("Manifest", List.of("id", "label")),
            Map.entry("Canvas", List.of("id")),
            Map.entry("Range", List.of("id")),
            Map.entry("AnnotationPage", List.of("id")),
            Map.entry("AnnotationCollection", List.of("id", "label")),
            Map.entry("Annotation", List.of("id", "motivation", "target")),
            Map.entry("Agent", List.of("id", "label", "homepage", "logo")),
            Map.entry("Image", List.of("id", "format")),
            Map.entry("Text", List.of("id", "label", "format")),
            Map.entry("Dataset", List.of("id", "label", "format")),
            Map.entry("TextualBody", List.of("value", "language", "format")));

    private static final Set<String> LISTS = Set.of(
            "metadata",
            "provider",
            "thumbnail",
            "homepage",
            "logo",
            "rendering",
            "seeAlso",
            "partOf",
            "service",
            "services",
            "items",
            "annotations",
            "structures",
            "behavior");
    private static final Set<String> MAPS = Set.of("label", "summary");

    private static final Set<String> PLAYED = Set.of("auto-advance", "no-auto-advance");
    private static final Set<String> LAID_OUT = Set.of("unordered", "individuals", "continuous", "paged");

    private static final Map<String, Set<String>> BEHAVIORS = Map.of(
            "Collection",
            all(PLAYED, Set.of("repeat", "no-repeat"), LAID_OUT, Set.of("multi-part", "together")),
            "Manifest",
            all(PLAYED, Set.of("repeat", "no-repeat"), LAID_OUT),
            "Canvas",
            all(PLAYED, Set.of("facing-pages", "non-paged")),
            "Range",
            all(PLAYED, LAID_OUT, Set.of("sequence", "thumbnail-nav", "no-nav")));

    /// Of each of these no more than one holds.
    private static final List<Set<String>> DISJOINT = List.of(
            PLAYED,
            Set.of("repeat", "no-repeat"),
            LAID_OUT,
            Set.of("multi-part", "together"),
            Set.of("facing-pages", "non-paged"),
            Set.of("sequence", "thumbnail-nav", "no-nav"));

    private static final Set<String> DIRECTIONS =
            Set.of("left-to-right", "right-to-left", "top-to-bottom", "bottom-to-top");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> described = new HashSet<>();

    private PresentationShape() {}

    /// Everything that is wrong with a document; empty where nothing is.
    public static List<String> faults(Map<String, Object> document) {
        var shape = new PresentationShape();
        shape.addresses("$", document.get("services"));
        shape.look("$", document, "");
        return List.copyOf(shape.faults);
    }

    /// @param role the property in which it stands; empty for the document itself
    private void look(String where, Map<?, ?> node, String role) {
        if (role.equals("service") || role.equals("services")) {
            service(where, node);
            return;
        }
        if (!(node.get("type") instanceof String type)) {
            faults.add(where + " has no type");
            return;
        }
        var may = MAY.get(type);
        if (may == null) {
            faults.add(where + " is a " + type + ", which nobody knows");
            return;
        }
        MUST.getOrDefault(type, List.of()).stream()
                .filter(name -> !node.containsKey(name) && !isReference(role, type))
                .forEach(name -> faults.add(where + ", a " + type + ", has no " + name));
        id(where, node);
        for (var property : node.entrySet()) {
            var name = String.valueOf(property.getKey());
            if (name.equals("@context")) {
                if (!where.equals("$")) {
                    faults.add(where + " has a context of its own");
                }
            } else if (!may.contains(name) && !Set.of("id", "type").contains(name)) {
                faults.add(where + ", a " + type + ", has " + name);
            } else {
                value(where + "." + name, name, Objects.requireNonNull(property.getValue(), name));
            }
        }
        values(where, type, node);
    }

    private static boolean isReference(String role, String type) {
        return "source".equals(role) || "target".equals(role) || ("Canvas".equals(type) && "items".equals(role));
    }

    private void value(String where, String name, Object value) {
        if (LISTS.contains(name) && !(value instanceof List<?>)) {
            faults.add(where + " is no list");
        } else if (MAPS.contains(name)) {
            languageMap(where, value);
        } else if (name.equals("requiredStatement")) {
            entry(where, value);
        } else if (name.equals("metadata")) {
            each(where, value).forEach(entry -> entry(where, entry));
        } else if (!name.equals("navPlace")) {
            children(where, name, value);
        }
    }

    private void children(String where, String name, Object value) {
        if (value instanceof Map<?, ?> child) {
            look(where, child, name);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> child) {
                    look(where + "[" + i + "]", child, name);
                }
            }
        }
    }

    private void entry(String where, Object entry) {
        if (!(entry instanceof Map<?, ?> map) || !map.keySet().equals(Set.of("label", "value"))) {
            faults.add(where + " is not a label and a value");
            return;
        }
        languageMap(where + ".label", map.get("label"));
        languageMap(where + ".value", map.get("value"));
    }

    private void languageMap(String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
            faults.add(where + " is no language map");
            return;
        }
        map.forEach((language, texts) -> {
            if (!LANGUAGE.matcher(String.valueOf(language)).matches()) {
                faults.add(where + " has texts in " + language);
            }
            if (!(texts instanceof List<?> list)
                    || list.isEmpty()
                    || !list.stream().allMatch(String.class::isInstance)) {
                faults.add(where + "." + language + " is no list of texts");
            }
        });
    }

    private void values(String where, String type, Map<?, ?> node) {
        if (node.get("navDate") instanceof String date && !isDate(date)) {
            faults.add(where + ".navDate is " + date);
        }
        if (node.get("viewingDirection") instanceof String direction && !DIRECTIONS.contains(direction)) {
            faults.add(where + ".viewingDirection is " + direction);
        }
        if (node.get("rights") instanceof String rights
                && !rights.matches("http://(creativecommons\\.org|rightsstatements\\.org/vocab)/.+")) {
            faults.add(where + ".rights is " + rights);
        }
        var behaviors = each(where, node.get("behavior") == null ? List.of() : node.get("behavior"));
        behaviors.stream()
                .filter(value -> !BEHAVIORS.getOrDefault(type, Set.of()).contains(String.valueOf(value)))
                .forEach(value -> faults.add(where + ".behavior has " + value));
        DISJOINT.stream()
                .filter(set -> behaviors.stream()
                                .filter(value -> set.contains(String.valueOf(value)))
                                .count()
                        > 1)
                .forEach(set -> faults.add(where + ".behavior has several of " + set));
        boolean sized = node.get("width") instanceof Integer && node.get("height") instanceof Integer;
        if (type.equals("Canvas") && node.containsKey("items") && !sized) {
            faults.add(where + " has no size");
        }
        if (where.contains(".annotations[") && type.equals("AnnotationPage") && node.containsKey("items")) {
            faults.add(where + " is a page that is to be fetched and holds its annotations");
        }
    }

    private static boolean isDate(String date) {
        try {
            OffsetDateTime.parse(date);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// An address that is read as it is written: nothing in it that has to be encoded, and no fragment.
    private void id(String where, Map<?, ?> node) {
        if (!(node.get("id") instanceof String id)) {
            return;
        }
        try {
            var uri = new URI(id);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getFragment() != null || !uri.toASCIIString().equals(id)) {
                faults.add(where + ".id is " + id);
            }
        } catch (URISyntaxException e) {
            faults.add(where + ".id is " + id);
        }
    }

    /// Told in full once; elsewhere by its name. Those of older interfaces write their name and type the older way.
    private void service(String where, Map<?, ?> node) {
        var id = node.get("id") == null ? node.get("@id") : node.get("id");
        var type = node.get("type") == null ? node.get("@type") : node.get("type");
        if (!(id instanceof String) || !(type instanceof String kind)) {
            faults.add(where + " has no id or no type");
            return;
        }
        if (node.containsKey("@context")) {
            faults.add(where + " has a context of its own");
        }
        if (!described.contains(id) && kind.startsWith("ImageService") && node.get("profile") == null) {
            faults.add(where + " does not say its level");
        }
        children(where + ".service", "service", Objects.requireNonNullElse(node.get("service"), List.of()));
    }

    private void addresses(String where, @Nullable Object services) {
        for (Object service : services == null ? List.of() : each(where, services)) {
            if (service instanceof Map<?, ?> map && map.get("id") instanceof String id) {
                described.add(id);
            }
        }
    }

    private List<?> each(String where, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        faults.add(where + " is no list");
        return List.of();
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... parts) {
        var whole = new HashSet<String>();
        for (var part : parts) {
            whole.addAll(part);
        }
        return Set.copyOf(whole);
    }
}
