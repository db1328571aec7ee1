package org.atmina.pyramid;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Bytes that are no picture, or a picture that cannot be made of these pixels.
public final class JpegTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    JpegTrouble(String message) {
        super(message);
    }

    JpegTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
