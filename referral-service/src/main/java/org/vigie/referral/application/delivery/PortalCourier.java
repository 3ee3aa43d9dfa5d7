package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.domain.authority.ChannelKind;

/** The portal has a referral as soon as it is routed: its authority sees it in its list. */
@ApplicationScoped
public class PortalCourier implements Courier {

    @Override
    public ChannelKind kind() {
        return ChannelKind.PORTAL;
    }

    @Override
    public boolean needsDossier() {
        return false;
    }

    @Override
    public Outcome deliver(Message message) {
        return new Outcome.Taken();
    }

    @Override
    public Outcome test(ChannelTest test) {
        return new Outcome.Taken();
    }
}
