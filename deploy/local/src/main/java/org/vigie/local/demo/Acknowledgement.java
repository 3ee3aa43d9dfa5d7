package org.vigie.local.demo;

import java.time.Duration;
import org.vigie.local.process.Pause;

/** A department says that it received a referral. */
final class Acknowledgement {
    private static final int ATTEMPTS = 200;

    private Acknowledgement() {}

    /** Tried again on a conflict, for the department may be faster than the service that records what it sent. */
    static void post(Api api, String url, String token) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Api.Answer answer = api.post(url, token);
            if (answer.status() != 409 || attempt == ATTEMPTS) {
                answer.success("an acknowledgement");
                return;
            }
            Pause.of(Duration.ofMillis(50));
        }
    }
}
