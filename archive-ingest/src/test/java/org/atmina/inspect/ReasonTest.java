package org.atmina.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.inspect.protocol.Json;
import org.atmina.inspect.protocol.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {
    private static final Summary SUMMARY = new Summary(
            new Summary.FileType("text/plain", "UTF-8", 1),
            Summary.Layout.FLOWING,
            new Summary.Language("et", 0.9, false),
            new Summary.Extent(1, Map.of(PageState.READ, 1), 2, 30),
            new Summary.Properties("Title", null, null),
            Set.of(Flag.HAS_GPS));

    @Test
    void namesEveryReasonByASlugOfItsOwn() {
        var slugs = Arrays.stream(Reason.values()).map(Reason::slug).toList();
        assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Arrays.stream(Reason.values())
                        .map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .containsExactlyElementsOf(slugs);
    }

    @Test
    void sendsEveryStateUnderTheNameThatItHas() throws Exception {
        var types = Inspection.class.getAnnotation(JsonSubTypes.class).value();
        assertThat(types).hasSize(12);
        for (var type : types) {
            var json = "{\"state\":\"%s\",\"reason\":\"empty-file\",\"facts\":{}}".formatted(type.name());
            assertThat(Json.MAPPER.readValue(json, Inspection.class).state()).isEqualTo(type.name());
        }
    }

    static Stream<Message> messages() {
        var report = new PageReport(3, PageState.NEEDS_REVIEW, Reason.NO_TEXT_FOUND, "lv", 0.4);
        var request = new InspectionRequest(
                Path.of("/in/ķēde.pdf"), "ķēde.pdf", List.of("lv"), Path.of("/out"), Limits.DEFAULT);
        return Stream.of(
                new Message.Ready(1),
                new Message.Inspect(request),
                new Message.Pages(7),
                new Message.Page(report),
                new Message.Done(new Inspection.Readable(SUMMARY)),
                new Message.Done(new Inspection.NeedsReview(Reason.PAGES_NOT_READ, SUMMARY)),
                new Message.Done(new Inspection.TooLarge(Reason.TOO_MANY_PAGES, Map.of("limit", "5"))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void hearsWhatWasSaid(Message message) throws Exception {
        var line = Json.MAPPER.writeValueAsString(message);
        assertThat(line).doesNotContain("\n");
        assertThat(Json.MAPPER.readValue(line, Message.class)).isEqualTo(message);
    }
}
