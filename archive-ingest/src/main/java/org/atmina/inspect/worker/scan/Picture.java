package org.atmina.inspect.worker.scan;

import java.nio.file.Path;

/// The picture of a page in a file; `frame` counts from 0 where the file holds several, and is -1 where it holds one.
/// `dpi` is 0 where nobody but the file itself may know it.
public record Picture(Path file, int frame, int dpi) {
    /// How libvips is told about it.
    String spec() {
        return frame < 0 ? file.toString() : file + "[page=" + frame + "]";
    }

    /// The same with something more for its loader to heed.
    String with(String option) {
        return file + "[" + (frame < 0 ? "" : "page=" + frame + ",") + option + "]";
    }
}
