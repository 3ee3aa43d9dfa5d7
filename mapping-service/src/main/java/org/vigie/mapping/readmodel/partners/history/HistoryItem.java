package org.vigie.mapping.readmodel.partners.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.readmodel.partners.CorrectionView;
import org.vigie.mapping.readmodel.partners.PartnerView;

/** Something that was told of a partner. */
@Schema(name = "PartnerHistoryItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryItem(
        @Schema(description = "Version of the partner right after it")
        long version,

        @Schema(description = "When the map learned of it") Instant recordedAt,

        @Schema(description = "The client that told it: a system, never a person")
        String who,

        @Schema(
                enumeration = {
                    "PartnerRegistered",
                    "PartnerChanged",
                    "PartnerClosed",
                    "PartnerReopened",
                    "PartnerAssured",
                    "PartnerMerged",
                    "PartnerUnmerged",
                    "ProposalMade",
                    "ProposalAccepted",
                    "ProposalRejected",
                    "PartnerErased"
                })
        String type,

        @Schema(description = "Of a registration or change: the partner as it was from then on") @Nullable PartnerView partner,

        @Schema(description = "Of a change: the fields that were other before") @Nullable List<String> changed,

        @Schema(description = "Of a closing: its last day") @Nullable LocalDate closedOn,

        @Schema(description = "Of an assurance: its day") @Nullable LocalDate assuredOn,

        @Schema(description = "Of an assurance: who gave it") @Nullable Assurer by,

        @Schema(description = "Of a merge: the entry that was merged") @Nullable UUID merged,

        @Schema(description = "Of a merge: the entry that stands for both") @Nullable UUID into,

        @Schema(description = "Of a proposal: its id") @Nullable UUID proposalId,

        @Schema(description = "Of a proposal: what the partner would have its entry say") @Nullable CorrectionView correction) {

    static HistoryItem of(Told told, String type) {
        return new HistoryItem(
                told.version(),
                told.recordedAt(),
                told.who(),
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    HistoryItem with(PartnerView view, @Nullable List<String> otherBefore) {
        return new HistoryItem(
                version, recordedAt, who, type, view, otherBefore, null, null, null, null, null, null, null);
    }

    HistoryItem closed(LocalDate lastDay) {
        return new HistoryItem(version, recordedAt, who, type, null, null, lastDay, null, null, null, null, null, null);
    }

    HistoryItem assured(LocalDate day, Assurer assurer) {
        return new HistoryItem(version, recordedAt, who, type, null, null, null, day, assurer, null, null, null, null);
    }

    HistoryItem about(UUID mergedEntry, UUID standing) {
        return new HistoryItem(
                version, recordedAt, who, type, null, null, null, null, null, mergedEntry, standing, null, null);
    }

    HistoryItem proposal(UUID id, @Nullable Correction told) {
        return new HistoryItem(
                version,
                recordedAt,
                who,
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                id,
                told == null ? null : CorrectionView.of(told));
    }

    /** What every item says. */
    record Told(long version, Instant recordedAt, String who) {}
}
