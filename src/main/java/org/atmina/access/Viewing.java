package org.atmina.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a reader gets of something that is looked at in a viewer. The decision is [Visibility]'s; this
/// adds how a viewer is told, because a viewer may help its reader to sign in.
public sealed interface Viewing {
    /// All of it.
    record Open() implements Viewing {}

    /// Pictures up to this width, and the description; no text.
    record Preview(int width) implements Viewing {}

    /// It is published, but not for everybody: signing in may help (401).
    record SignIn() implements Viewing {}

    /// It is published, but not for this reader, who has signed in (403).
    record Refused() implements Viewing {}

    /// It was there once (410).
    record Gone() implements Viewing {}

    /// As if it did not exist (404).
    record Nothing() implements Viewing {}

    Viewing OPEN = new Open();
    Viewing SIGN_IN = new SignIn();
    Viewing REFUSED = new Refused();
    Viewing GONE = new Gone();
    Viewing NOTHING = new Nothing();

    /// @param previewWidth how wide a picture everybody may see; null where nobody has allowed one
    static Viewing decide(Visibility.Subject subject, @Nullable Integer previewWidth, Reader reader, LocalDate today) {
        return switch (Visibility.decide(subject, reader, today)) {
            case OPEN -> OPEN;
            case GONE -> GONE;
            case HIDDEN -> hidden(subject, previewWidth, reader);
        };
    }

    private static Viewing hidden(Visibility.Subject subject, @Nullable Integer previewWidth, Reader reader) {
        if (!subject.state().equals("published")) {
            return NOTHING;
        }
        if (previewWidth != null) {
            return new Preview(previewWidth);
        }
        return reader.isRegistered() ? REFUSED : SIGN_IN;
    }
}
