package eu.observatory.registry.organisation;

/** What an organisation is; several may hold. */
public enum Kind {
    COMMUNE,
    /** A CPAS, OCMW, ÖSHZ, CCAS or CIAS. */
    SOCIAL_WELFARE_CENTRE,
    /** A body of several communes. */
    INTERCOMMUNAL,
    /** A Belgian province or a French département. */
    PROVINCE,
    /** A region or community, or a body that is its authority. */
    REGIONAL_AUTHORITY,
    STATE_BODY,
    FEDERATION,
    EMPLOYERS_BODY,
    PUBLIC_EMPLOYMENT_SERVICE,
    TRAINING_OPERATOR,
    FUNDING_AUTHORITY,
    BUYER
}
