package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary.FileType;
import org.atmina.inspect.Summary.Language;
import org.atmina.inspect.Summary.Properties;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.Refused;
import org.atmina.inspect.worker.detect.Detection;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Inspects scans that came as JPEG, PNG, TIFF or JPEG 2000.
public final class ImageInspection {
    private static final Duration HEADER_TIME = Duration.ofSeconds(20);

    private final PageDesk desk;

    public ImageInspection(PageDesk desk) {
        this.desk = desk;
    }

    public Inspection inspect(InspectionRequest request, Detection detection, OutputFolder folder)
            throws IOException, Refused {
        var file = request.file().toAbsolutePath();
        var header = header(new Picture(file, -1, 0));
        if (header.pixels() > request.limits().maxPixels()) {
            throw Refused.tooLarge(
                    Reason.TOO_MANY_PIXELS, header.pixels(), request.limits().maxPixels());
        }
        var embedded = EmbeddedFacts.of(file);
        var flags = flags(detection, embedded);
        int pages = Math.max(1, header.pages());
        var volume = desk.open(request, folder, pages);
        for (int page = 1; page <= pages; page++) {
            var picture = new Picture(file, pages == 1 ? -1 : page - 1, 0);
            volume.add(new PagePlan.Scan(page, (tool, budget, scratch) -> picture));
        }
        return volume.finish(
                new FileType(detection.mediaType(), null, 0),
                new Properties(null, null, embedded.created()),
                new Language("und", 0, false),
                flags);
    }

    private ImageHeader header(Picture picture) throws Refused {
        try {
            return ImageHeader.read(desk.tool(), Budget.of(HEADER_TIME), picture);
        } catch (ToolTrouble e) {
            throw switch (e.kind()) {
                case MISSING -> Refused.unequipped(Reason.IMAGE_TOOL_MISSING, e.tool());
                case FAILED, TIMED_OUT -> Refused.damaged(Reason.DAMAGED_FILE, Map.of("cause", "image-header"));
            };
        }
    }

    private static Set<Flag> flags(Detection detection, EmbeddedFacts embedded) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(detection.flags());
        if (embedded.located()) {
            flags.add(Flag.HAS_GPS);
        }
        return flags;
    }
}
