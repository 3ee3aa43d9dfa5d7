package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The referrals, as a coordinator sees them. */
public final class Referrals {
    private final Pages pages;
    private final String url;

    /** @param referral the service's address */
    public Referrals(Api api, String referral, Tokens tokens) {
        this.pages = new Pages(api, tokens.of("coordinator"));
        this.url = referral + "/v1/referrals";
    }

    /** Those of the actions, by the id of their action. */
    public Map<String, List<JsonNode>> of(Set<String> actionIds) {
        return pages.all(url).stream()
                .filter(referral -> actionIds.contains(actionId(referral)))
                .collect(Collectors.groupingBy(Referrals::actionId));
    }

    /** The ids of all that were sent so far. */
    public Set<String> sent() {
        return pages.all(url).stream()
                .filter(referral -> referral.hasNonNull("sentAt"))
                .map(referral -> referral.path("referralId").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String actionId(JsonNode referral) {
        return referral.path("actionId").asText();
    }
}
