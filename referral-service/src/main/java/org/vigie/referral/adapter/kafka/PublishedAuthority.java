package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.domain.authority.Authority;

/** An entry of the directory as others may know it: how it is reached, but not where. */
final class PublishedAuthority {
    static final String TYPE = "vigie.referral.AuthorityConfigured.v1";

    private PublishedAuthority() {}

    static ObjectNode data(Authority authority) {
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
