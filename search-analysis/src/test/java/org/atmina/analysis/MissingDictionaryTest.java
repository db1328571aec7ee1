package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plug-in's classes in a folder that has no dictionaries beside it, as after a broken installation.
class MissingDictionaryTest {
    private final List<LogRecord> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord saying) {
            said.add(saying);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void wordsAreStemmedAndTheLogSaysSoOnce(@TempDir Path folder) throws Exception {
        Path classes = folder.resolve("classes");
        copy(Path.of("target/classes"), classes);
        Logger log = Logger.getLogger(Language.class.getName());
        log.addHandler(listener);
        try (var bare = new Bare(classes.toUri().toURL())) {
            for (String name : List.of("German", "Polish", "Russian", "English")) {
                for (String chain : List.of("LemmaAnalyzers$", "FoldedLemmaAnalyzers$")) {
                    var type = bare.loadClass("org.atmina.analysis." + chain + name);
                    var factory = (AnalyzerFactory) type.getConstructor().newInstance();
                    var terms = Terms.of(factory.create(), "Umsiedlungen treaties деревнями łodzi");
                    assertThat(terms.list()).hasSize(4);
                }
            }
        } finally {
            log.removeHandler(listener);
        }
        assertThat(said)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "The dictionary of GERMAN cannot be read; words are stemmed instead",
                        "The dictionary of POLISH cannot be read; words are stemmed instead",
                        "The dictionary of RUSSIAN cannot be read; words are stemmed instead",
                        "The dictionary of ENGLISH cannot be read; words are stemmed instead");
    }

    /// Loads the plug-in's classes anew instead of sharing those of the test.
    private static final class Bare extends URLClassLoader {
        Bare(URL classes) {
            super(new URL[] {classes}, MissingDictionaryTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.atmina.analysis.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
