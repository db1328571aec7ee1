package org.atmina.annotation.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.atmina.annotation.Target;
import org.atmina.annotation.Targets;
import org.atmina.catalog.Box;
import org.atmina.catalog.image.ViewedItem;
import org.atmina.iiif.IiifAddresses;
import org.jspecify.annotations.Nullable;

/// Reads what an annotation is about: a manifest, a canvas or a region of it, a paragraph of the source
/// text or words of it, always of the item whose container was asked.
@ApplicationScoped
class TargetReading {
    static final String MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/";
    private static final Pattern CANVAS = Pattern.compile(".*/canvas/([0-9a-f-]{36})");
    private static final Pattern SEGMENT = Pattern.compile(".*/annotation/source/([0-9a-f-]{36})(?:/[0-9]{1,6})?");
    private static final Pattern XYWH =
            Pattern.compile("xywh=(?:pixel:)?([0-9]{1,9}),([0-9]{1,9}),([0-9]{1,9}),([0-9]{1,9})");
    private static final String PATH = "target";

    private final IiifAddresses addresses;
    private final Targets targets;

    TargetReading(IiifAddresses addresses, Targets targets) {
        this.addresses = addresses;
        this.targets = targets;
    }

    Target read(ViewedItem item, Members annotation) {
        var entries = Members.entries(annotation.need(PATH), PATH);
        if (entries.size() != 1) {
            throw Members.wrong(PATH, entries.isEmpty() ? "missing" : "many");
        }
        var entry = entries.getFirst();
        if (entry.value().isTextual()) {
            return named(item, Members.text(entry.value(), entry.path()), entry.path());
        }
        var members = Members.of(entry.value(), entry.path());
        return members.get("source") == null ? named(item, id(members), members.at("id")) : specific(item, members);
    }

    /// Of a thing named in full its id decides, and what it says of its type and what it is part of must be no other.
    private static String id(Members members) {
        members.only(Set.of("id", "type", "partOf"));
        return Members.text(members.need("id"), members.at("id"));
    }

    private Target specific(ViewedItem item, Members members) {
        members.type("SpecificResource", true);
        members.only(Set.of("type", "source", "selector", "id"));
        if (members.get("id") != null) {
            throw Members.wrong(members.at("id"), "unsupported");
        }
        var source = members.need("source");
        var path = members.at("source");
        var target = named(item, source.isTextual() ? Members.text(source, path) : id(Members.of(source, path)), path);
        var selector = members.get("selector");
        return selector == null ? target : selected(item, target, Members.entries(selector, members.at("selector")));
    }

    private Target named(ViewedItem item, String address, String path) {
        int fragment = address.indexOf('#');
        var thing = thing(item, fragment < 0 ? address : address.substring(0, fragment), path);
        if (fragment < 0) {
            return thing;
        }
        return region(item, thing, address.substring(fragment + 1), path);
    }

    private Target thing(ViewedItem item, String address, String path) {
        if (address.equals(addresses.manifest(item.name()))) {
            return Target.WHOLE;
        }
        var canvas = CANVAS.matcher(address);
        if (canvas.matches()) {
            return id(canvas.group(1))
                    .filter(image -> address.equals(addresses.canvas(item.name(), image)))
                    .filter(image -> targets.image(item.id(), image).isPresent())
                    .<Target>map(image -> new Target.OnCanvas(image, null))
                    .orElseThrow(() -> Members.wrong(path, "target"));
        }
        var segment = SEGMENT.matcher(address);
        if (segment.matches()) {
            return id(segment.group(1))
                    .filter(id -> address.startsWith(addresses.annotation(item.name(), "source", id, 1)))
                    .filter(id -> targets.wording(item.id(), id).isPresent())
                    .<Target>map(id -> new Target.OnSegment(id, null))
                    .orElseThrow(() -> Members.wrong(path, "target"));
        }
        throw Members.wrong(path, "target");
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Target selected(ViewedItem item, Target target, List<Members.Entry> selectors) {
        if (selectors.isEmpty()) {
            return target;
        }
        return switch (target) {
            case Target.OnCanvas canvas
            when canvas.box() == null && selectors.size() == 1 -> fragment(item, canvas, selectors.getFirst());
            case Target.OnSegment(UUID segment, var quote) -> {
                var wording = targets.wording(item.id(), segment).orElseThrow();
                yield new Target.OnSegment(segment, QuoteReading.read(wording, selectors));
            }
            case Target.OnCanvas canvas -> throw Members.wrong("target.selector", "many");
            case Target.Whole whole -> throw Members.wrong("target.selector", "unsupported");
        };
    }

    private Target fragment(ViewedItem item, Target.OnCanvas canvas, Members.Entry selector) {
        var members = Members.of(selector.value(), selector.path());
        members.type("FragmentSelector", true);
        members.only(Set.of("type", "conformsTo", "value"));
        var standard = members.text("conformsTo");
        if (standard != null && !standard.equals(MEDIA_FRAGMENTS)) {
            throw Members.wrong(members.at("conformsTo"), "unsupported");
        }
        JsonNode value = members.need("value");
        return region(item, canvas, Members.text(value, members.at("value")), members.at("value"));
    }

    private Target region(ViewedItem item, Target thing, String fragment, String path) {
        if (!(thing instanceof Target.OnCanvas(UUID image, Box none))) {
            throw Members.wrong(path, "unsupported");
        }
        var box = box(fragment, path);
        var canvas = targets.image(item.id(), image).orElseThrow(() -> Members.wrong(path, "target"));
        boolean inside = box.width() > 0
                && box.height() > 0
                && box.x() + box.width() <= canvas.width()
                && box.y() + box.height() <= canvas.height();
        if (!inside) {
            throw Members.wrong(path, "outside");
        }
        return new Target.OnCanvas(image, box);
    }

    private static Box box(String fragment, String path) {
        var xywh = XYWH.matcher(fragment);
        if (!xywh.matches()) {
            throw Members.wrong(path, "unsupported");
        }
        return new Box(number(xywh.group(1)), number(xywh.group(2)), number(xywh.group(3)), number(xywh.group(4)));
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(java.util.Objects.requireNonNull(digits));
    }
}
