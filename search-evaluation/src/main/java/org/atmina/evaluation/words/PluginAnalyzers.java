package org.atmina.evaluation.words;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.lucene.analysis.Analyzer;
import org.atmina.evaluation.EvaluationException;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// The analyzers of the plug-in as a node has them: from the jars of its zip, with its dictionaries beside them.
public final class PluginAnalyzers implements AutoCloseable {
    private static final String NAMES = "named_components.json";
    private static final String DICTIONARIES = "dictionaries";

    private final Map<String, String> classes;
    private final ClassLoader loader;

    private PluginAnalyzers(Map<String, String> classes, ClassLoader loader) {
        this.classes = Map.copyOf(classes);
        this.loader = loader;
    }

    /// @param folder an installed plug-in: jars, names, and the folder of dictionaries
    public static PluginAnalyzers installed(Path folder) {
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(PluginAnalyzers::address)
                    .toArray(URL[]::new);
            var loader = new URLClassLoader(jars, PluginAnalyzers.class.getClassLoader());
            return new PluginAnalyzers(names(folder.resolve(NAMES)), loader);
        } catch (IOException e) {
            throw new EvaluationException("The plug-in in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Unpacks a zip as a node would. A dictionary that the zip may not carry, but that lies in the folder of
    /// dictionaries beside the zip, is added, as an operator would.
    public static PluginAnalyzers unpacked(Path zip, Path folder) {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry :
                    archive.stream().filter(each -> !each.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (target.startsWith(folder)) {
                    Files.createDirectories(target.resolveSibling(""));
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
            addDictionaries(zip.resolveSibling(DICTIONARIES), folder.resolve(DICTIONARIES));
        } catch (IOException e) {
            throw new EvaluationException("The plug-in " + zip + " cannot be unpacked: " + e.getMessage(), e);
        }
        return installed(folder);
    }

    private static void addDictionaries(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                if (!Files.exists(target)) {
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(file, target);
                }
            }
        }
    }

    /// @param names the file that a plug-in names its analyzers in
    /// @param loader of the classes that it names
    public static PluginAnalyzers of(Path names, ClassLoader loader) {
        try {
            return new PluginAnalyzers(names(names), loader);
        } catch (IOException e) {
            throw new EvaluationException("The names in " + names + " cannot be read.", e);
        }
    }

    private static Map<String, String> names(Path file) throws IOException {
        var names = new TreeMap<String, String>();
        new ObjectMapper()
                .readTree(file.toFile())
                .path(AnalyzerFactory.class.getName())
                .properties()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
        return names;
    }

    public boolean has(String name) {
        return classes.containsKey(name);
    }

    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }

    /// A new analyzer of this name; the dictionary behind it is read when the first word comes.
    public Analyzer analyzer(String name) {
        var type = classes.get(name);
        if (type == null) {
            throw new EvaluationException("The plug-in has no analyzer " + name + ".");
        }
        try {
            return ((AnalyzerFactory) loader.loadClass(type).getConstructor().newInstance()).create();
        } catch (ReflectiveOperationException e) {
            throw new EvaluationException("The analyzer " + name + " cannot be made: " + e, e);
        }
    }

    private static URL address(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (loader instanceof URLClassLoader ours) {
            ours.close();
        }
    }
}
