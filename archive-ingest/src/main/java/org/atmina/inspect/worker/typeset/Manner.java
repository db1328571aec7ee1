package org.atmina.inspect.worker.typeset;

import org.atmina.inspect.SegmentKind;

/// How a kind of segment is set.
///
/// @param size   of the letters, in pixels
/// @param indent from the left margin
/// @param before the space above it
/// @param lines  whether its own line breaks are kept
record Manner(int size, int indent, int before, boolean lines) {
    static Manner of(SegmentKind kind) {
        return switch (kind) {
            case HEADING -> new Manner(36, 0, 34, false);
            case PARAGRAPH -> new Manner(28, 0, 18, false);
            case LIST_ITEM -> new Manner(28, 48, 8, false);
            case TABLE_ROW -> new Manner(25, 0, 6, true);
            case PREFORMATTED -> new Manner(25, 0, 18, true);
        };
    }

    int lineHeight() {
        return size * 7 / 5;
    }
}
