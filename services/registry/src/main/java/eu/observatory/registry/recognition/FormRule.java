package eu.observatory.registry.recognition;

/** What a rule says of one legal form, or of all whose code begins so ({@code 5*}). */
record FormRule(String code, Verdict verdict, String family, String note) {}
