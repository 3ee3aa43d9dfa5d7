package org.vigie.local.demo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the departments received. A message is one effect however often it arrives: its {@code webhook-id} tells. */
public final class Receipts {
    private final Map<String, Set<String>> messagesOfReferral = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** Whether the message is new. */
    boolean received(String referralId, String webhookId) {
        return messagesOfReferral
                .computeIfAbsent(referralId, first -> ConcurrentHashMap.newKeySet())
                .add(webhookId);
    }

    void refusedOne() {
        refused.incrementAndGet();
    }

    /** Different messages that told of the referral: more than one means that a department was told twice. */
    public int effects(String referralId) {
        return messagesOfReferral.getOrDefault(referralId, Set.of()).size();
    }

    /** Messages that a department took effect of although it had been told of their referral by another. */
    public int duplicateEffects() {
        return messagesOfReferral.values().stream()
                .mapToInt(messages -> messages.size() - 1)
                .sum();
    }

    /** Referrals that arrived. */
    public int referrals() {
        return messagesOfReferral.size();
    }

    /** Messages whose signature or time was wrong. */
    public int refused() {
        return refused.get();
    }
}
