package org.atmina.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// Every analyzer of the plug-in, by the name its class carries.
final class Analyzers {
    private Analyzers() {}

    static Map<String, Class<?>> classes() {
        var classes = new TreeMap<String, Class<?>>();
        Stream.of(Analyzers.class.getPackageName().replace('.', '/'))
                .flatMap(Analyzers::classFiles)
                .map(Analyzers::load)
                .filter(type -> type.isAnnotationPresent(NamedComponent.class))
                .forEach(type ->
                        classes.put(type.getAnnotation(NamedComponent.class).value(), type));
        return classes;
    }

    static Map<String, Analyzer> all() {
        var analyzers = new TreeMap<String, Analyzer>();
        classes().forEach((name, type) -> {
            try {
                analyzers.put(name, ((AnalyzerFactory) type.getConstructor().newInstance()).create());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return analyzers;
    }

    private static Stream<String> classFiles(String folder) {
        try (var files = Files.list(Path.of("target/classes", folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(Analyzers.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
