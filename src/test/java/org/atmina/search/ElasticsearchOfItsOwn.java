package org.atmina.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.atmina.stack.DevStack;
import org.atmina.stack.RunningStack;
import org.atmina.stack.ServerName;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackSettings;
import org.jspecify.annotations.Nullable;

/// An Elasticsearch that no other test uses, to be killed and started again by who has a field of type
/// [RunningStack].
public final class ElasticsearchOfItsOwn implements QuarkusTestResourceLifecycleManager {
    private @Nullable RunningStack stack;

    /// After the real servers, one of whose addresses it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var tree = SourceTree.find();
        var data = tree.scratch().resolve("outage-" + ProcessHandle.current().pid());
        var settings = StackSettings.in(tree, data).only(ServerName.ELASTICSEARCH);
        var started = DevStack.start(settings, System.out::println);
        stack = started;
        return Map.of("atmina.search.url", started.description().elasticsearchUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, new TestInjector.MatchesType(RunningStack.class));
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.closeAndForget();
        }
    }
}
