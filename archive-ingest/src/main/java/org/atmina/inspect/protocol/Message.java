package org.atmina.inspect.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.PageReport;

/// One line of the conversation. The caller sends `Inspect`; the worker says `Ready` once, then for each file
/// `Pages` (at most once), `Page` (any number) and `Done`. There is at most one file at a time.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Message.Inspect.class, name = "inspect"),
    @JsonSubTypes.Type(value = Message.Pages.class, name = "pages"),
    @JsonSubTypes.Type(value = Message.Page.class, name = "page"),
    @JsonSubTypes.Type(value = Message.Done.class, name = "done")
})
public sealed interface Message {
    /// Both halves come out of one build, so a worker that speaks another version is refused.
    int VERSION = 1;

    record Ready(int version) implements Message {}

    record Inspect(InspectionRequest request) implements Message {}

    record Pages(int total) implements Message {}

    record Page(PageReport page) implements Message {}

    record Done(Inspection inspection) implements Message {}
}
