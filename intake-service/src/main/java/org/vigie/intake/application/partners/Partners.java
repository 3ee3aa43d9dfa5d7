package org.vigie.intake.application.partners;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** The partners of the map. What events told is believed when it is good news; before one is refused, the map itself is asked. */
@ApplicationScoped
public class Partners {
    private final HeardOf heardOf;
    private final TheMap map;
    private final ExecutorService virtualThreads;

    Partners(HeardOf heardOf, TheMap map, @VirtualThreads ExecutorService virtualThreads) {
        this.heardOf = heardOf;
        this.map = map;
        this.virtualThreads = virtualThreads;
    }

    /** What is known of a partner that is to help on {@code day}. Never blocks the caller. */
    public CompletionStage<Standing> standing(UUID partnerId, LocalDate day) {
        return CompletableFuture.supplyAsync(
                () -> heardOf.find(partnerId)
                        .filter(partner -> partner.helpsOn(day))
                        .<Standing>map(partner -> partner)
                        .orElseGet(() -> map.ask(partnerId)),
                virtualThreads);
    }
}
