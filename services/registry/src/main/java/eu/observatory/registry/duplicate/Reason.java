package eu.observatory.registry.duplicate;

/**
 * Something two enterprises have in common.
 *
 * @param kind number, email, phone, website, name or address
 * @param value what it is; of names, both
 * @param weight how far it alone speaks for one enterprise, from 0 to 1
 */
record Reason(String kind, String value, double weight) {}
