package org.atmina.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.atmina.stack.ServerName;
import org.atmina.stack.StackDescription;

/// An archive that runs: the process that holds it, the service, and the servers behind it.
///
/// @param pid   of `archive up`
/// @param ready the service has answered and the demo collection, if any, is in
@JsonIgnoreProperties(ignoreUnknown = true)
record RunningArchive(long pid, StackDescription.Facts service, StackDescription stack, boolean ready) {

    boolean alive() {
        return isAlive(pid);
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @JsonIgnore
    String url() {
        return service.url();
    }

    StackDescription.Facts server(ServerName name) {
        return stack.of(name);
    }

    RunningArchive asReady() {
        return new RunningArchive(pid, service, stack, true);
    }
}
