package org.atmina.inspect;

/// Finds out what a file is and what stands in it.
///
/// Whatever the file does, an answer comes back: no exception leaves `inspect`, and no file can hurt another one.
/// A thread that is interrupted while it waits gets [Inspection.Cancelled] and keeps its interrupted flag.
public interface Inspector {
    /// Waits until the file is done. Text, pages and images lie in the output folder of the request when this returns.
    Inspection inspect(InspectionRequest request, Progress progress);
}
