package org.vigie.intake.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.readmodel.casefile.ActionLine;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.casefile.MinorLine;
import org.vigie.intake.readmodel.casefile.MinorLine.Named;

/**
 * An information préoccupante that was passed on about a minor already: a second one may be right, but not by mistake.
 *
 * @param department to which it went
 */
public record EarlierReferral(
        String minor, Instant at, @Nullable String department) {

    /** The last one about each of these minors about whom there is one. */
    static List<EarlierReferral> about(List<String> minorIds, CaseFile file) {
        return file.minors().stream()
                .filter(minor -> minor.names().stream()
                        .anyMatch(name -> minorIds.contains(name.minorId().toString())))
                .flatMap(minor -> about(minor, file).stream())
                .toList();
    }

    /** The last one about this minor, if there is one: {@code {#for referral in referrals:about(minor, file)}}. */
    @TemplateExtension(namespace = "referrals")
    public static List<EarlierReferral> about(MinorLine minor, CaseFile file) {
        List<UUID> ids = minor.names().stream().map(Named::minorId).toList();
        return file.actions().stream()
                .filter(action -> action.type() == ActionType.INFORMATION_PREOCCUPANTE && !action.withdrawn())
                .filter(action -> !Collections.disjoint(action.minorIds(), ids))
                .max(Comparator.comparing(ActionLine::occurredAt))
                .map(action -> new EarlierReferral(Words.sketch(minor), action.occurredAt(), action.department()))
                .stream()
                .toList();
    }
}
