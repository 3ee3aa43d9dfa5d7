package org.vigie.mapping.domain.partner;

/** What a service is about. */
public enum Theme {
    /** Telling minors and families of the danger before it comes. */
    PREVENTION,
    /** Seeing who is concerned: repérage. */
    IDENTIFICATION,
    /** Going along with a minor: accompagnement. */
    SUPPORT,
    /** A roof: hébergement. */
    HOUSING,
    /** Care of the body: soins. */
    HEALTH_CARE,
    /** Care of the mind. */
    MENTAL_HEALTH,
    /** Drugs and alcohol. */
    ADDICTIONS,
    /** Law and proceedings: juridique. */
    LEGAL,
    /** School, training, a first job. */
    SCHOOLING_AND_INSERTION,
    /** Help for parents and near ones. */
    FAMILY_SUPPORT,
    /** Going where minors are, in the street or online: aller-vers, maraude. */
    OUTREACH,
    /** Teaching professionals. */
    TRAINING
}
