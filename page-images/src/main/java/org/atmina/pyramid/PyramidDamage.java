package org.atmina.pyramid;

import java.io.IOException;

/// A pyramid or its sidecar is not what was once written: cut off, altered, or of another page.
public final class PyramidDamage extends IOException {
    private static final long serialVersionUID = 1L;

    PyramidDamage(String message) {
        super(message);
    }
}
