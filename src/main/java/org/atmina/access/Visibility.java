package org.atmina.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one decision on who sees what; pages, API, files, images and search obey it.
public final class Visibility {
    private Visibility() {}

    /// What is decided about, as the catalog keeps it.
    ///
    /// @param state `draft`, `in-review`, `published` or `withdrawn`
    /// @param visibility `public`, `registered`, `staff` or `embargoed`
    public record Subject(
            String state, String visibility, @Nullable LocalDate embargoUntil) {}

    /// `GONE`: it was public once, and readers are told that it was withdrawn. `HIDDEN`: as if it did not exist.
    public enum Decision {
        OPEN,
        HIDDEN,
        GONE
    }

    public static Decision decide(Subject subject, Reader reader, LocalDate today) {
        if (reader.isStaff()) {
            return Decision.OPEN;
        }
        if (!audiences(reader).contains(audience(subject, today))) {
            return Decision.HIDDEN;
        }
        return switch (subject.state()) {
            case "published" -> Decision.OPEN;
            case "withdrawn" -> Decision.GONE;
            default -> Decision.HIDDEN;
        };
    }

    /// The audience that something published is for on this day; an embargo that has ended opens it to the public.
    public static String audience(Subject subject, LocalDate today) {
        if (!subject.visibility().equals("embargoed")) {
            return subject.visibility();
        }
        boolean over = subject.embargoUntil() != null && !today.isBefore(subject.embargoUntil());
        return over ? "public" : "staff";
    }

    /// The audiences that this reader belongs to.
    public static Set<String> audiences(Reader reader) {
        if (reader.isStaff()) {
            return Set.of("public", "registered", "staff");
        }
        return reader.isRegistered() ? Set.of("public", "registered") : Set.of("public");
    }
}
