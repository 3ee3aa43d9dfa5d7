package org.vigie.local.launch;

import java.time.Duration;
import java.util.Locale;

/** Says where everything is. */
final class Welcome {
    private Welcome() {}

    static void say(Stack stack, Console console, Duration took) {
        Endpoints endpoints = stack.endpoints();
        endpoints
                .services()
                .forEach((name, service) -> console.say("  %-10s %s   health and metrics %s   log %s"
                        .formatted(name, service.url(), service.management(), service.log())));
        console.say("  %-10s %s:%d, user %s"
                .formatted(
                        "postgresql",
                        endpoints.postgresql().host(),
                        endpoints.postgresql().port(),
                        endpoints.postgresql().user()));
        console.say("  %-10s %s".formatted("kafka", endpoints.kafka()));
        Endpoints.LoginEndpoint login = endpoints.login();
        if (login != null) {
            console.say("  %-10s %s   log %s".formatted("login", login.url(), login.log()));
            console.say(
                    "  people sign in on pages as demo-listener, demo-coordinator ... (a role each), password demo-only-password");
        }
        console.say("  everything with passwords and process ids in " + stack.endpointsFile());
        console.say("  a bearer token: deploy/token call-writer");
        console.say(String.format(Locale.ROOT, "  started in %.1f s", took.toMillis() / 1000.0));
        console.say("ready");
    }
}
