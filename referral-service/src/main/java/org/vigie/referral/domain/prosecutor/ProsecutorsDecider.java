package org.vigie.referral.domain.prosecutor;

import java.util.List;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent.ProsecutorsEntered;

/** The offices of a department: replaced as a whole, and the same again is no news. Nothing is refused. */
public final class ProsecutorsDecider
        implements Decider<EnterProsecutors, List<ProsecutorOffice>, ProsecutorsEvent, Void> {

    @Override
    public List<ProsecutorOffice> initialState() {
        return List.of();
    }

    @Override
    public Decision<ProsecutorsEvent, Void> decide(EnterProsecutors command, List<ProsecutorOffice> state) {
        return command.offices().equals(state)
                ? Decision.accept()
                : Decision.accept(new ProsecutorsEntered(command.department(), command.offices(), command.at()));
    }

    @Override
    public List<ProsecutorOffice> evolve(List<ProsecutorOffice> state, ProsecutorsEvent event) {
        return switch (event) {
            case ProsecutorsEntered entered -> entered.offices();
        };
    }
}
