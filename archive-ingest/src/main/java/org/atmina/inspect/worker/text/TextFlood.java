package org.atmina.inspect.worker.text;

import java.io.IOException;

/// More text came out of a document than any document has.
public final class TextFlood extends IOException {
    private static final long serialVersionUID = 1L;
}
