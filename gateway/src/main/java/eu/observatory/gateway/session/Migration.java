package eu.observatory.gateway.session;

/** When the tables are brought up to date. */
enum Migration {
    /** When they are first needed: the gateway starts without its database. */
    AT_START,
    /** Now, and nothing else. */
    ONLY,
    /** Never; where they lack a migration, nobody can sign in. */
    NEVER
}
