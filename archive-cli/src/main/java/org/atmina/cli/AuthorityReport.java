package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of a file of authorities.
///
/// @param refusals a sentence for each row that was refused
record AuthorityReport(Path file, int made, int changed, int unchanged, List<String> refusals) {
    AuthorityReport {
        refusals = List.copyOf(refusals);
    }

    static AuthorityReport of(Path file, ArchiveClient client, boolean keep, boolean dryRun) {
        try {
            JsonNode answer = client.importAuthorities(file, keep, dryRun);
            JsonNode counts = answer.path("counts");
            return new AuthorityReport(
                    file,
                    counts.path("made").asInt(),
                    counts.path("changed").asInt(),
                    counts.path("unchanged").asInt(),
                    refusals(answer.path("rows")));
        } catch (FileNotFoundException e) {
            throw new CommandFailed("There is no file " + file + ".", e);
        }
    }

    private static List<String> refusals(JsonNode rows) {
        List<String> refusals = new ArrayList<>();
        for (JsonNode row : rows) {
            if (row.path("result").asText().equals("refused")) {
                refusals.add("row " + row.path("row").asLong() + " ("
                        + row.path("entity").asText() + "): "
                        + row.path("message").asText());
            }
        }
        return refusals;
    }

    String name() {
        return file.getFileName().toString();
    }

    String sentence() {
        return name() + ": " + made + " rows made, " + changed + " changed, " + unchanged + " unchanged";
    }

    /// That something was refused, where it was.
    Optional<String> failure() {
        return refusals.isEmpty()
                ? Optional.empty()
                : Optional.of("Rows of " + name() + " that were refused: " + refusals.size() + "; the first is "
                        + refusals.getFirst());
    }
}
