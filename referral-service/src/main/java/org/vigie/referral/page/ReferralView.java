package org.vigie.referral.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.vigie.http.FormFields;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.readmodel.referrals.ReferralAnswer;
import org.vigie.referral.readmodel.referrals.ReferralDetails;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.Pages;

/** The page of a referral, from which forms are sent and to which they come back. Blocks. */
@ApplicationScoped
class ReferralView {
    private final Authorities authorities;
    private final ReferralAnswer answers;
    private final Clock clock;

    ReferralView(Authorities authorities, ReferralAnswer answers, Clock clock) {
        this.authorities = authorities;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param authority what its authority is called, empty when it has none
     * @param danger whether it is in immediate danger and something is still to be done
     * @param deadlines what has to be done in time, and what was
     * @param history everything that happened, the latest first
     * @param directory where authorities have their names
     */
    public record Shown(
            ReferralDetails referral,
            String authority,
            boolean danger,
            List<DeadlineLine> deadlines,
            List<TimelineItem> history,
            Directory directory) {
        public Shown {
            deadlines = List.copyOf(deadlines);
            history = List.copyOf(history);
        }

        /** What the authority with this code is called. */
        public String name(String code) {
            return directory.authority(code).map(Authority::name).orElse(code);
        }

        /** Whether this can be done with it now, as the API names it. */
        public boolean can(String move) {
            return referral.possible().contains(move);
        }

        /** Whether its receipt is still to be acknowledged; to do so again would say nothing. */
        public boolean isAcknowledgeable() {
            return can("acknowledgement") && referral.acknowledgedAt() == null;
        }

        /** Whether its authority can say anything. */
        public boolean isAnswerable() {
            return isAcknowledgeable() || can("refusal") || can("follow-ups");
        }

        /** Whether something was written of people that the visitor may read. */
        public boolean isNoted() {
            return referral.informantNoted() || referral.followUps().stream().anyMatch(ReferralDetails.Told::noted);
        }

        /** Whether an authority may read its dossier, as far as is known here. */
        public boolean isReadable() {
            return referral.identityErasedAt() == null && referral.status() != Status.WITHDRAWN;
        }
    }

    /** The page; {@code done} is what was just done, empty when nothing was. */
    Response show(ReferralFile file, String done) {
        return show(200, file, done, new Form(FormFields.of(Map.of()), List.of()));
    }

    /** The page with what is wrong with one of its forms. */
    Response wrong(int status, ReferralFile file, FormFields fields, FormError error) {
        return show(status, file, "", new Form(fields, List.of(error)));
    }

    /** The page, after a form of it that has nothing to be filled in. */
    Response after(FormResult result, ReferralFile file, FormFields fields, String done) {
        return result.isDone()
                ? Pages.then("/transmissions/" + file.state().facts().referralId() + "?fait=" + done)
                : show(result.status(), file, "", new Form(fields, result.errors()));
    }

    private Response show(int status, ReferralFile file, String done, Form form) {
        return Pages.page(status, Templates.referral(shown(file), done, form));
    }

    Shown shown(ReferralFile file) {
        ReferralDetails referral = answers.details(file);
        Directory directory = authorities.directory();
        Timeline timeline = new Timeline(directory);
        String code = referral.authority();
        return new Shown(
                referral,
                code == null ? "" : timeline.name(code),
                ReferralLine.isDanger(referral.urgency(), referral.status()),
                DeadlineLine.of(referral, clock.instant()),
                timeline.of(file.events()).reversed(),
                directory);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance referral(Shown shown, String done, Form form);
    }
}
