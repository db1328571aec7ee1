package org.atmina.inspect.worker.detect;

import java.util.Set;
import org.atmina.inspect.Flag;

/// What the bytes of a file are, and what is odd about them.
public record Detection(String mediaType, Kind kind, Set<Flag> flags) {
    public Detection {
        flags = Set.copyOf(flags);
    }
}
