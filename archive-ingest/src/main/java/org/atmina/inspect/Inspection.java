package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/// How the inspection of a file ended. Every file ends in exactly one of these states.
///
/// `facts` are short values for programs and message arguments (`pixels`, `limit`, `mediaType` ...).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inspection.Readable.class, name = "readable"),
    @JsonSubTypes.Type(value = Inspection.NeedsReview.class, name = "needs-review"),
    @JsonSubTypes.Type(value = Inspection.Encrypted.class, name = "encrypted"),
    @JsonSubTypes.Type(value = Inspection.Damaged.class, name = "damaged"),
    @JsonSubTypes.Type(value = Inspection.Unsupported.class, name = "unsupported"),
    @JsonSubTypes.Type(value = Inspection.Empty.class, name = "empty"),
    @JsonSubTypes.Type(value = Inspection.TooLarge.class, name = "too-large"),
    @JsonSubTypes.Type(value = Inspection.Quarantined.class, name = "quarantined"),
    @JsonSubTypes.Type(value = Inspection.Unequipped.class, name = "unequipped"),
    @JsonSubTypes.Type(value = Inspection.TimedOut.class, name = "timed-out"),
    @JsonSubTypes.Type(value = Inspection.WorkerLost.class, name = "worker-lost"),
    @JsonSubTypes.Type(value = Inspection.Cancelled.class, name = "cancelled")
})
public sealed interface Inspection {
    /// The slug of the state, as it stands in the protocol.
    @JsonIgnore
    default String state() {
        return switch (this) {
            case Readable _ -> "readable";
            case NeedsReview _ -> "needs-review";
            case Encrypted _ -> "encrypted";
            case Damaged _ -> "damaged";
            case Unsupported _ -> "unsupported";
            case Empty _ -> "empty";
            case TooLarge _ -> "too-large";
            case Quarantined _ -> "quarantined";
            case Unequipped _ -> "unequipped";
            case TimedOut _ -> "timed-out";
            case WorkerLost _ -> "worker-lost";
            case Cancelled _ -> "cancelled";
        };
    }

    /// True where the same file may well end better next time, without anybody changing it.
    @JsonIgnore
    default boolean retryable() {
        return this instanceof Unequipped || this instanceof WorkerLost || this instanceof Cancelled;
    }

    /// All of it was read.
    record Readable(Summary summary) implements Inspection {}

    /// Some of it was read; a person should look at the rest. What was read is in the output folder.
    record NeedsReview(Reason reason, Summary summary) implements Inspection {}

    /// An inspection that ended without text or pages.
    sealed interface Unread extends Inspection {
        Reason reason();

        Map<String, String> facts();
    }

    /// It opens with a password only.
    record Encrypted(Reason reason, Map<String, String> facts) implements Unread {}

    /// It is of a known kind, but broken.
    record Damaged(Reason reason, Map<String, String> facts) implements Unread {}

    /// It is sound, but not of a kind that is read here.
    record Unsupported(Reason reason, Map<String, String> facts) implements Unread {}

    /// It has no bytes.
    record Empty(Reason reason, Map<String, String> facts) implements Unread {}

    /// It is larger, or would become larger, than the limits allow.
    record TooLarge(Reason reason, Map<String, String> facts) implements Unread {}

    /// It could harm whoever opens it and must not be delivered.
    record Quarantined(Reason reason, Map<String, String> facts) implements Unread {}

    /// A program or language model that it needs is not installed here.
    record Unequipped(Reason reason, Map<String, String> facts) implements Unread {}

    /// It took longer than the limits allow.
    record TimedOut(Reason reason, Map<String, String> facts) implements Unread {}

    /// The process that read it died.
    record WorkerLost(Reason reason, Map<String, String> facts) implements Unread {}

    /// Nobody waits for the answer any more.
    record Cancelled(Reason reason, Map<String, String> facts) implements Unread {}
}
