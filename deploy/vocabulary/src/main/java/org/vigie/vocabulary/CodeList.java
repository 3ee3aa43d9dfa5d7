package org.vigie.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;

/** The lists of the vocabulary, by what the file calls them and by the enum and schema that have their codes. */
public enum CodeList {
    TERMS("terms", "Term"),
    CASE_STATUSES("caseStatuses", "CaseStatus"),
    CALL_FIELDS("callFields", "CallField"),
    CHANNELS("channels", "Channel"),
    CALLER_CATEGORIES("callerCategories", "CallerCategory"),
    CALLER_RELATIONS("callerRelations", "CallerRelation"),
    GENDERS("genders", "Gender"),
    KNOWN_TO_CHILD_PROTECTION("knownToChildProtection", "KnownToChildProtection"),
    CONCERNS("concerns", "Concern"),
    ACTION_TYPES("actionTypes", "ActionType"),
    ADVICE_KINDS("adviceKinds", "AdviceKind"),
    URGENCIES("urgencies", "Urgency"),
    PARENTS_INFORMED("parentsInformed", "ParentsInformed"),
    MERGE_REASONS("mergeReasons", "MergeReason"),
    NEXT_CONTACT_KINDS("nextContactKinds", "NextContactKind"),
    NEXT_CONTACT_STATUSES("nextContactStatuses", "NextContactStatus"),
    LIAISON_OUTCOMES("liaisonOutcomes", "LiaisonOutcome"),
    REFERRAL_STATUSES("referralStatuses", "Status"),
    OUTCOMES("outcomes", "Outcome"),
    REFUSAL_REASONS("refusalReasons", "RefusalReason"),
    PARTNER_KINDS("partnerKinds", "PartnerKind"),
    PARTNER_SCOPES("partnerScopes", "Scope"),
    PARTNER_SECTORS("partnerSectors", "Sector"),
    PARTNER_STATES("partnerStates", "PartnerState"),
    CONFIDENTIALITIES("confidentialities", "Confidentiality"),
    SERVICE_THEMES("serviceThemes", "Theme"),
    ACCESSIBILITIES("accessibilities", "Accessibility");

    private final String key;
    private final String type;

    CodeList(String key, String type) {
        this.key = key;
        this.type = type;
    }

    /** What the file calls it, such as {@code concerns}. */
    public String key() {
        return key;
    }

    /** The simple name of the enums and schemas that have its codes, such as {@code Concern}. */
    public String type() {
        return type;
    }

    /** The list with the codes of the enum or schema {@code type}, by its simple name. */
    public static Optional<CodeList> ofType(String type) {
        return Stream.of(values()).filter(list -> list.type.equals(type)).findFirst();
    }
}
