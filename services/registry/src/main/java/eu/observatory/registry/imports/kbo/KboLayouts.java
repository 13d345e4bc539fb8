package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Layout;
import java.util.List;

/** The files of a full extract. */
final class KboLayouts {

    static final Layout ENTERPRISES =
            layout("enterprise", "EnterpriseNumber", "Status", "TypeOfEnterprise", "JuridicalForm", "StartDate");
    static final Layout ESTABLISHMENTS =
            layout("establishment", "EstablishmentNumber", "StartDate", "EnterpriseNumber");
    static final Layout DENOMINATIONS =
            layout("denomination", "EntityNumber", "Language", "TypeOfDenomination", "Denomination");
    static final Layout ADDRESSES = layout(
            "address",
            "EntityNumber",
            "TypeOfAddress",
            "Zipcode",
            "MunicipalityNL",
            "MunicipalityFR",
            "StreetNL",
            "StreetFR",
            "HouseNumber");
    static final Layout ACTIVITIES = layout("activity", "EntityNumber", "NaceVersion", "NaceCode", "Classification");
    static final Layout CONTACTS = layout("contact", "EntityNumber", "EntityContact", "ContactType", "Value");
    static final Layout META = layout("meta", "Variable", "Value");
    private static final Layout BRANCHES = layout("branch");
    private static final Layout CODES = layout("code");

    static final List<Layout> MANDATORY = List.of(ENTERPRISES, ESTABLISHMENTS, DENOMINATIONS, ADDRESSES, ACTIVITIES);
    static final List<Layout> READ_IF_THERE = List.of(CONTACTS, META);
    static final List<Layout> LEFT_ALONE = List.of(BRANCHES, CODES);

    private KboLayouts() {}

    private static Layout layout(String name, String... columns) {
        return Layout.of(name + ".csv", name + "\\.csv", columns);
    }
}
