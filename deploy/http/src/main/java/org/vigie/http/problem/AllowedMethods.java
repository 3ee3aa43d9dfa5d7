package org.vigie.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/** Which methods the resources have at an address, for {@code Allow} (RFC 9110, 15.5.6): the router's own 405 does not say. */
@ApplicationScoped
class AllowedMethods {
    private final Map<String, RequestMapper<String>> byMethod = new TreeMap<>();

    @Inject
    AllowedMethods(BeanManager beans) {
        Map<String, ArrayList<RequestPath<String>>> paths = new TreeMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(resource -> methods(resource)
                        .forEach(method -> paths.computeIfAbsent(method, _ -> new ArrayList<>())
                                .add(new RequestPath<>(false, new URITemplate(path(resource), false), method))));
        paths.forEach((method, templates) -> byMethod.put(method, new RequestMapper<>(templates)));
    }

    /**
     * What to answer where the router found nothing: 405 when another method finds something. It says 404 there once the address has a
     * parameter and two resource classes begin alike.
     */
    HttpProblem nothingFor(String method, @Nullable String path) {
        var methods = path == null ? Set.<String>of() : at(path);
        return methods.isEmpty() || methods.contains(method)
                ? ProblemKinds.ofStatus(404)
                : HttpProblem.builder(ProblemKinds.ofStatus(405))
                        .withHeader("Allow", String.join(", ", methods))
                        .build();
    }

    /** The methods at this path, without parameters; empty where there is nothing. */
    private Set<String> at(String path) {
        var methods = new TreeSet<String>();
        byMethod.forEach((method, templates) -> {
            if (templates.map(path) != null) {
                methods.add(method);
            }
        });
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Stream<String> methods(Method resource) {
        return Arrays.stream(resource.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Method resource) {
        var own = resource.getAnnotation(Path.class);
        var path = '/'
                + resource.getDeclaringClass().getAnnotation(Path.class).value()
                + '/'
                + (own == null ? "" : own.value());
        return path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
