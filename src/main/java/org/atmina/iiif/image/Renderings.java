package org.atmina.iiif.image;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.WebP;
import org.atmina.storage.StorageSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes pictures that are not kept, once each, and keeps them for a while.
@ApplicationScoped
class Renderings {
    private static final Logger LOG = Logger.getLogger(Renderings.class);

    /// What is larger is sent from its file, so that slow readers hold no memory.
    private static final int SENT_FROM_MEMORY = 64 * 1024;

    private static final int PERCENT = 100;

    private final Encoding encoding;
    private final Renderer renderer;
    private final RenderedFiles files;
    private final RenderQueue<Made> queue;

    Renderings(ImageSettings settings, StorageSettings storage, ImageMetrics metrics) {
        this.encoding = new Encoding(Jpeg.best(), WebP.find().orElse(null));
        this.renderer = new Renderer(encoding);
        var folder = storage.root().toAbsolutePath().resolve("derivatives").resolve("rendered");
        this.files = new RenderedFiles(folder, settings.kept().asLongValue());
        this.queue = new RenderQueue<>(
                new RenderQueue.Bounds(
                        settings.pixelsInFlight(),
                        settings.pixelsInFlight() * settings.clientShare() / PERCENT,
                        settings.waiting(),
                        settings.deadline()),
                Runtime.getRuntime().availableProcessors());
        metrics.watch(queue, files);
    }

    /// A picture that was made: its file, or its bytes where they are few or no file could be written.
    record Made(RenderedFiles.@Nullable Kept file, byte @Nullable [] bytes) {}

    void begin(@Observes StartupEvent event) {
        LOG.infof("event=images-ready jpeg=%s webp=%s", encoding.jpeg().name(), encoding.webP() != null);
        Thread.ofPlatform().daemon().name("rendered-files").start(files::takeStock);
    }

    Encoding encoding() {
        return encoding;
    }

    /// What was made before, as far as this process knows.
    Optional<RenderedFiles.Kept> known(String name) {
        return files.known(name);
    }

    /// A file that was known is not there.
    void lost(String name) {
        files.forget(name);
    }

    /// @param name   of the picture among the files
    /// @param client who asks
    RenderQueue<Made>.Ticket ask(String name, String client, Renderer.Work work) {
        return queue.ask(name, client, work.cost(), abandoned -> {
            var kept = files.find(name);
            if (kept.isPresent()) {
                return new Made(kept.get(), null);
            }
            return keep(name, renderer.render(work, abandoned));
        });
    }

    private Made keep(String name, byte[] bytes) {
        try {
            var kept = files.put(name, bytes);
            return new Made(kept, bytes.length <= SENT_FROM_MEMORY ? bytes : null);
        } catch (IOException e) {
            LOG.warnf("event=rendered-file-not-written cause=%s", e.getMessage());
            return new Made(null, bytes);
        }
    }

    void finish(@Observes ShutdownEvent event) {
        queue.close();
    }
}
