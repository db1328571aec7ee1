package org.atmina.inspect.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.detect.Containers;
import org.atmina.inspect.worker.detect.Detection;
import org.atmina.inspect.worker.detect.Detective;
import org.atmina.inspect.worker.language.Languages;
import org.atmina.inspect.worker.pdf.PdfInspection;
import org.atmina.inspect.worker.scan.ImageInspection;
import org.atmina.inspect.worker.scan.PageDesk;
import org.atmina.inspect.worker.text.TextInspection;
import org.atmina.inspect.worker.tool.NativeTool;

/// Takes one file after the other: looks at it from outside, then hands it to whoever reads its kind.
final class FileInspection implements AutoCloseable {
    private final Detective detective;
    private final TextInspection texts;
    private final PdfInspection documents;
    private final ImageInspection images;
    private final PageDesk desk;

    FileInspection(Answers answers, int pageProcesses) throws TikaException, IOException {
        var config = TikaConfig.getDefaultConfig();
        var languages = new Languages();
        var tool = new NativeTool(Path.of(System.getProperty("java.io.tmpdir")));
        this.desk = new PageDesk(tool, languages, answers, pageProcesses);
        this.detective = new Detective(config);
        this.texts = new TextInspection(config, languages);
        this.documents = new PdfInspection(desk);
        this.images = new ImageInspection(desk);
    }

    void warm() {
        desk.languages().warm();
    }

    Inspection inspect(InspectionRequest request) {
        try {
            lookFromOutside(request);
            Containers.refuseBombs(request.file());
            var detection = detective.detect(request.file(), request.originalName());
            return read(request, detection);
        } catch (Refused e) {
            return e.inspection();
        } catch (IOException e) {
            System.err.println("event=inspection-io cause=" + e);
            return new Inspection.WorkerLost(
                    Reason.OUTPUT_NOT_WRITTEN, Map.of("cause", e.getClass().getSimpleName()));
        } catch (RuntimeException | StackOverflowError e) {
            e.printStackTrace();
            return new Inspection.Damaged(
                    Reason.DAMAGED_FILE, Map.of("cause", e.getClass().getSimpleName()));
        }
    }

    private static void lookFromOutside(InspectionRequest request) throws IOException, Refused {
        if (!Files.isReadable(request.file())) {
            throw Refused.damaged(Reason.FILE_NOT_THERE, Map.of());
        }
        long size = Files.size(request.file());
        if (size == 0) {
            throw Refused.empty();
        }
        if (size > request.limits().maxBytes()) {
            throw Refused.tooLarge(Reason.TOO_MANY_BYTES, size, request.limits().maxBytes());
        }
    }

    private Inspection read(InspectionRequest request, Detection detection) throws IOException, Refused {
        var folder = OutputFolder.at(request.outputFolder());
        return switch (detection.kind()) {
            case PLAIN_TEXT, MARKUP -> texts.inspect(request, detection, folder);
            case PDF -> documents.inspect(request, detection, folder);
            case IMAGE -> images.inspect(request, detection, folder);
            case ARCHIVE -> throw Refused.unsupported(Reason.ARCHIVE_NOT_UNPACKED, detection.mediaType());
            case EXECUTABLE -> throw executable(detection);
            case ENCRYPTED -> throw Refused.encrypted(detection.mediaType());
            case UNSUPPORTED -> throw Refused.unsupported(Reason.UNSUPPORTED_TYPE, detection.mediaType());
        };
    }

    private static Refused executable(Detection detection) {
        boolean disguised = detection.flags().contains(Flag.EXTENSION_MISMATCH);
        return Refused.quarantined(
                disguised ? Reason.EXECUTABLE_IN_DISGUISE : Reason.EXECUTABLE_FILE, detection.mediaType());
    }

    @Override
    public void close() {
        desk.close();
    }
}
