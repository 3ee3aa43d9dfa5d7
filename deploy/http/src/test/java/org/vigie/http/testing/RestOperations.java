package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service answers, as {@code GET /v1/things/{id}}: by its code, its libraries' included, and by its OpenAPI document. */
public final class RestOperations {
    private RestOperations() {}

    /** Of every resource on the class path that is not a test's and no page. */
    public static Set<String> served() {
        return resources()
                .filter(resource -> !isPage(resource))
                .flatMap(RestOperations::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of every resource on the class path that is not a test's, pages included. */
    public static Set<String> routes() {
        return resources().flatMap(RestOperations::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.vigie").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    /** The addresses that forms of pages are sent to, as {@code /things/{id}/change}. */
    public static Set<String> forms() {
        return resources()
                .filter(RestOperations::isPage)
                .flatMap(RestOperations::of)
                .filter(operation -> operation.startsWith("POST "))
                .map(operation -> operation.substring("POST ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of them, as {@code POST /things/{id}/change}, but for streams of events, which do not end. */
    public static Set<String> doors() {
        return resources().flatMap(RestOperations::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(Class<?> resource) {
        Produces produces = resource.getAnnotation(Produces.class);
        return produces != null && Arrays.stream(produces.value()).anyMatch(type -> type.startsWith("text/html"));
    }

    private static Stream<String> of(Class<?> resource) {
        String path = resource.getAnnotation(Path.class).value();
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> verbs(method).map(verb -> verb + " " + join(path, below(method))));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        if (path == null) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    private static String join(String path, String below) {
        return path.endsWith("/") && !below.isEmpty() ? path + below.substring(1) : path + below;
    }

    /** Of every path in {@code document}. */
    public static Set<String> described(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
