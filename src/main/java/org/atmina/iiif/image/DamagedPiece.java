package org.atmina.iiif.image;

import java.io.IOException;

/// A kept piece cannot be read: its file is not what was written.
final class DamagedPiece extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedPiece(Throwable cause) {
        super("A kept piece cannot be read", cause);
    }
}
