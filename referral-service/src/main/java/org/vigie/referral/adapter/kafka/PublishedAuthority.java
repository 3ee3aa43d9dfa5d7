package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;

/** An entry of the directory as others may know it: how it is reached, but not where. */
final class PublishedAuthority {
    private PublishedAuthority() {}

    static String type(AuthorityEvent event) {
        return switch (event) {
            case AuthorityConfigured _ -> "vigie.referral.AuthorityConfigured.v1";
            case AuthorityPlanned _ -> "vigie.referral.AuthorityPlanned.v1";
        };
    }

    static ObjectNode data(AuthorityEvent event) {
        ObjectNode data = entry(event.authority());
        return event instanceof AuthorityPlanned planned
                ? data.put("effectiveFrom", planned.effectiveFrom().toString())
                : data;
    }

    private static ObjectNode entry(Authority authority) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("code", authority.code())
                .put("name", authority.name());
        var departments = data.putArray("departments");
        authority.departments().forEach(departments::add);
        var channels = data.putArray("channels");
        authority.channels().forEach(channel -> channels.add(channel.kind().name()));
        return data;
    }
}
