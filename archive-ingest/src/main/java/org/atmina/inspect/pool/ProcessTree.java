package org.atmina.inspect.pool;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process and all that it started, ended together.
final class ProcessTree {
    private final Process root;
    private final AtomicBoolean ended = new AtomicBoolean();

    ProcessTree(Process root) {
        this.root = root;
    }

    /// Ends it now, also when the root has died by itself and left children behind. Only the first call does anything:
    /// later the process number may belong to somebody else.
    void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        boolean gone = !root.isAlive();
        var descendants = root.descendants().toList();
        root.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        endGroup();
        if (!gone) {
            await();
        }
    }

    /// Children of a root that is dead are nobody's descendants any more, but still in its group.
    private void endGroup() {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -KILL -- -" + root.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            // No shell: the descendants above were all that could be reached.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            root.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
