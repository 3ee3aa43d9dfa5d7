package org.vigie.referral.application.delivery.digest;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.domain.authority.ChannelKind;

/** In the portal everything that is due can be seen at any time. */
@ApplicationScoped
public class PortalNotices implements Notices {

    @Override
    public ChannelKind kind() {
        return ChannelKind.PORTAL;
    }

    @Override
    public boolean send(DigestMessage message) {
        return true;
    }
}
