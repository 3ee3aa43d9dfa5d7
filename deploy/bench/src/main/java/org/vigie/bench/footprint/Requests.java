package org.vigie.bench.footprint;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.vigie.bench.Lab;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** What each service is asked before its memory is looked at: what it is mostly asked. */
final class Requests {
    private static final int CLIENTS = 32;

    private final Lab lab;
    private final int atLeast;

    /** @param atLeast so many to each service */
    Requests(Lab lab, int atLeast) {
        this.lab = lab;
        this.atLeast = atLeast;
    }

    /** Asks all four, one after the other; the figures follow. */
    void toAll(RunningStack stack) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        postCalls(stack.endpoints().service(Service.INTAKE).url());
        read(stack, Service.REFERRAL, "coordinator", "/v1/referrals");
        read(
                stack,
                Service.ANALYTICS,
                "analyst",
                "/v1/reports/activity?audience=internal&from=" + today.minusYears(1) + "&to=" + today);
        read(stack, Service.MAPPING, "cartographer", "/v1/partners");
        new AnalyticsFigures(stack).await(new IntakeLog(stack.databases()).position());
    }

    /** Posts calls to the service at this address. */
    void postCalls(String url) {
        Wrk wrk = new Wrk(lab.folder("wrk-footprint"), url, lab.callWriters(8));
        repeat(() -> wrk.post(CLIENTS, turn()));
    }

    private void read(RunningStack stack, Service service, String role, String path) {
        String url = stack.endpoints().service(service).url();
        Wrk wrk = new Wrk(lab.folder("wrk-footprint"), url, List.of(lab.token(role)));
        repeat(() -> wrk.read(path, CLIENTS, turn()));
    }

    private Duration turn() {
        return Duration.ofSeconds(Math.min(2, lab.sizes().turn().toSeconds()));
    }

    private void repeat(Supplier<Wrk.Answered> some) {
        for (long asked = 0; asked < atLeast; asked += some.get().count()) {
            // until it was asked often enough
        }
    }
}
