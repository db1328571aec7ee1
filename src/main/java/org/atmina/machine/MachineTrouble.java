package org.atmina.machine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A machine did not translate, and why. Says nothing of the texts, nor of what the server answered in
/// words.
public final class MachineTrouble extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What went wrong.
    public enum Kind {
        /// It did not answer in time, or not at all.
        UNREACHABLE,
        /// It is busy, and may not be soon.
        BUSY,
        /// It failed, and may not the next time.
        FAILED,
        /// It has failed so often that it is left alone for a while.
        RESTING,
        /// It does not know us.
        REFUSED,
        /// It cannot translate between these languages, or not this text.
        UNSUPPORTED,
        /// What it answered is no translation.
        GARBAGE;

        /// As it is counted.
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MachineTrouble(Kind kind, @Nullable Throwable cause) {
        super(kind.slug(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether asking again soon may help.
    boolean passes() {
        return switch (kind) {
            case UNREACHABLE, BUSY, FAILED -> true;
            case RESTING, REFUSED, UNSUPPORTED, GARBAGE -> false;
        };
    }

    /// Whether it says something of the server, and not of what it was asked.
    boolean isOfServer() {
        return kind != Kind.UNSUPPORTED;
    }
}
