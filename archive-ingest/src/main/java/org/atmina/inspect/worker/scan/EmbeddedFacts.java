package org.atmina.inspect.worker.scan;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a camera or scanner wrote into a picture. Where it was made is only told as yes or no.
record EmbeddedFacts(boolean located, @Nullable String created) {
    private static final EmbeddedFacts NONE = new EmbeddedFacts(false, null);

    static EmbeddedFacts of(Path file) {
        try {
            var metadata = ImageMetadataReader.readMetadata(file.toFile());
            var located = metadata.getFirstDirectoryOfType(GpsDirectory.class) != null;
            var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
            return new EmbeddedFacts(
                    located, exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        } catch (ImageProcessingException | IOException e) {
            return NONE; // facts about the picture are a gift, not a condition
        }
    }
}
