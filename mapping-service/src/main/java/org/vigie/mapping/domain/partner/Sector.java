package org.vigie.mapping.domain.partner;

/** The field in which a partner works. */
public enum Sector {
    /** Conseil départemental and its social child welfare (ASE). */
    DEPARTMENTAL_COUNCIL,
    /** Protection judiciaire de la jeunesse. */
    JUDICIAL_PROTECTION_OF_YOUTH,
    /** Courts, prosecutors, legal aid. */
    JUSTICE,
    /** Police nationale, gendarmerie nationale, municipal police. */
    POLICE_OR_GENDARMERIE,
    /** Education nationale, other schools. */
    EDUCATION,
    /** Hospitals, health centres, mental health. */
    HEALTH,
    /** Commune or grouping of communes. */
    MUNICIPALITY,
    /** Another service of the State, such as women's rights delegates. */
    STATE_SERVICE,
    /** Associations, whatever their subject. */
    ASSOCIATION,
    /** None of these. */
    OTHER
}
