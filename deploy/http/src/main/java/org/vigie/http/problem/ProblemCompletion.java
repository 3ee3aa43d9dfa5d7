package org.vigie.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every problem its type, and as its instance the address that was asked for. */
@ApplicationScoped
public class ProblemCompletion implements ProblemPostProcessor {
    private static final Pattern PLAIN_PATH = Pattern.compile("/?[A-Za-z0-9/_.:~-]{1,200}");

    /** Before the library's own, which would take the address as it came. */
    private static final int PRIORITY = 100;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return complete(problem, context.path);
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    static HttpProblem complete(HttpProblem problem, @Nullable String path) {
        var completed = ProblemKinds.completed(problem);
        if (problem.getInstance() == null) {
            completed.withInstance(instance(path));
        }
        return completed.build();
    }

    /** An address with anything but the usual characters is not ours and could hold anything: it is not repeated. */
    private static URI instance(@Nullable String path) {
        if (path == null || !PLAIN_PATH.matcher(path).matches()) {
            return URI.create("/");
        }
        return URI.create(path.startsWith("/") ? path : '/' + path);
    }
}
