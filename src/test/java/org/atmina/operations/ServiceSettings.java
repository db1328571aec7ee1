package org.atmina.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys that the service reads, found in its classes and in those of its libraries, not in a list.
final class ServiceSettings {
    private static final JavaClasses OURS = new ClassFileImporter().importPath(Path.of("..", "target", "classes"));
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private ServiceSettings() {}

    /// Our own keys, each with its default; empty where there is none.
    static Map<String, String> ours() {
        Map<String, String> keys = new TreeMap<>();
        injectedOneByOne().forEach(property -> keys.put(property.name(), defaultOf(property)));
        OURS.stream().filter(type -> type.isAnnotatedWith(ConfigMapping.class)).forEach(type -> {
            var prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
            ConfigMappings.getProperties(ConfigClass.configClass(type.reflect(), prefix))
                    .forEach((key, property) -> {
                        if (!property.isGroup()) {
                            keys.put(key, property.hasDefaultValue() ? property.getDefaultValue() : "");
                        }
                    });
        });
        return keys;
    }

    private static Stream<ConfigProperty> injectedOneByOne() {
        return OURS.stream()
                .flatMap(ServiceSettings::parameters)
                .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                .map(parameter -> parameter.getAnnotationOfType(ConfigProperty.class));
    }

    private static Stream<JavaParameter> parameters(JavaClass type) {
        return type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream());
    }

    private static String defaultOf(ConfigProperty property) {
        return property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE) ? "" : property.defaultValue();
    }

    /// How a key is spelled in the environment.
    static String inEnvironment(String key) {
        return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
    }

    /// Every key of Quarkus and its extensions on our class path, as spelled in the environment.
    static Set<String> ofQuarkus() {
        Set<String> names = new TreeSet<>();
        try {
            var models = ServiceSettings.class.getClassLoader().getResources(MODEL);
            while (models.hasMoreElements()) {
                var model = read(models.nextElement());
                model.findValues("environmentVariable").forEach(name -> names.add(name.asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static JsonNode read(URL model) throws IOException {
        try (var in = model.openStream()) {
            return new ObjectMapper().readTree(in);
        }
    }

    /// What `application.properties` says.
    static Properties fixed() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("main", "resources", "application.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String fixed(String key) {
        var value = fixed().getProperty(key);
        if (value == null) {
            throw new AssertionError("application.properties does not say " + key);
        }
        return value;
    }

    static JavaClasses classes() {
        return OURS;
    }
}
