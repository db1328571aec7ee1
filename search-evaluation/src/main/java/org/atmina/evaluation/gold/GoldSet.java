package org.atmina.evaluation.gold;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.evaluation.EvaluationException;
import org.jspecify.annotations.Nullable;

/// Searches over the demonstration collection with judged answers.
public record GoldSet(List<Query> queries) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// What a reader types.
    ///
    /// @param language   of the reader, who types in it too
    /// @param kind       what is hard about it, such as `inflected` or `exonym`
    /// @param relevant   by identifier of the item: 2 where it is about the topic, 1 where it mentions it
    /// @param didYouMean the wording that has to be offered, for a slip of the pen
    /// @param why        why the items have to be found
    public record Query(
            String language,
            String kind,
            String query,
            String topic,
            Map<String, Integer> relevant,
            @Nullable String didYouMean,
            String why) {
        public Query {
            relevant = Map.copyOf(relevant);
        }
    }

    record Topic(String about, Map<String, Integer> relevant) {}

    record Asked(
            String kind,
            String query,
            String topic,
            @Nullable String didYouMean,
            String why) {}

    public GoldSet {
        queries = List.copyOf(queries);
    }

    /// The set that comes with Atmina.
    public static GoldSet ours() {
        var topics = read("topics.yaml", new TypeReference<LinkedHashMap<String, Topic>>() {});
        var asked = read("queries.yaml", new TypeReference<LinkedHashMap<String, List<Asked>>>() {});
        var queries = new ArrayList<Query>();
        asked.forEach((language, list) -> list.forEach(each -> queries.add(query(language, each, topics))));
        return new GoldSet(queries);
    }

    private static Query query(String language, Asked asked, Map<String, Topic> topics) {
        var topic = topics.get(asked.topic());
        if (topic == null) {
            throw new EvaluationException("The gold set has no topic " + asked.topic() + ".");
        }
        return new Query(
                language,
                asked.kind(),
                asked.query(),
                asked.topic(),
                topic.relevant(),
                asked.didYouMean(),
                asked.why());
    }

    static <T> T read(String name, TypeReference<T> type) {
        try (var in = GoldSet.class.getResourceAsStream("/gold/" + name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new EvaluationException("The gold set cannot be read: " + e.getMessage(), e);
        }
    }
}
