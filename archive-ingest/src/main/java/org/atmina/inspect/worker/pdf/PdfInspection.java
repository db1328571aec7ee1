package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary.FileType;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.Refused;
import org.atmina.inspect.worker.detect.Detection;
import org.atmina.inspect.worker.scan.PageDesk;

/// Inspects PDF files page by page: the text layer where there is one, OCR where there is not.
public final class PdfInspection {
    private final PageDesk desk;

    public PdfInspection(PageDesk desk) {
        this.desk = desk;
    }

    public Inspection inspect(InspectionRequest request, Detection detection, OutputFolder folder)
            throws IOException, Refused {
        try (var document = open(request)) {
            var flags = EnumSet.noneOf(Flag.class);
            flags.addAll(detection.flags());
            flags.addAll(PdfFlags.of(document));
            int pages = pages(document);
            refuseHuge(document, pages, request);
            var volume = desk.open(request, folder, pages);
            var planner = new PdfPages(document, request, desk.languages());
            for (int number = 1; number <= pages; number++) {
                flags.addAll(planner.flags(number));
                volume.add(planner.plan(number));
            }
            return volume.finish(
                    new FileType(detection.mediaType(), null, 0),
                    PdfProperties.of(document),
                    planner.language(),
                    flags);
        }
    }

    private static PDDocument open(InspectionRequest request) throws Refused {
        try {
            return Loader.loadPDF(request.file().toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw Refused.encrypted("application/pdf");
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static int pages(PDDocument document) throws Refused {
        int pages;
        try {
            pages = document.getNumberOfPages();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        if (pages == 0) {
            throw Refused.damaged(Reason.DAMAGED_FILE, Map.of("cause", "no-pages"));
        }
        return pages;
    }

    /// A file of one page that no resolution worth the name can draw is refused whole, before anything is drawn.
    private static void refuseHuge(PDDocument document, int pages, InspectionRequest request) throws Refused {
        var size = PageSize.of(document.getPage(0), request.limits().maxPixels());
        if (pages == 1 && !size.drawable()) {
            throw Refused.tooLarge(
                    Reason.TOO_MANY_PIXELS,
                    size.pixelsAt(PageSize.FINEST),
                    request.limits().maxPixels());
        }
    }

    private static Refused damaged(Exception trouble) {
        return Refused.damaged(
                Reason.DAMAGED_FILE, Map.of("cause", trouble.getClass().getSimpleName()));
    }
}
