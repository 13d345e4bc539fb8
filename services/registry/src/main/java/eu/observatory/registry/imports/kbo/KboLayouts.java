package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.imports.file.Layout;
import java.util.List;

/** The files of a full extract and of an update. */
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
    static final Layout BRANCHES = layout("branch", "Id", "StartDate", "EnterpriseNumber");
    static final Layout CODES = layout("code");

    static final List<Layout> MANDATORY = List.of(ENTERPRISES, ESTABLISHMENTS, DENOMINATIONS, ADDRESSES, ACTIVITIES);
    static final List<Layout> READ_IF_THERE = List.of(CONTACTS, BRANCHES, META);
    static final List<Layout> LEFT_ALONE = List.of(CODES);

    static final Changed CHANGED_ENTERPRISES = Changed.of(ENTERPRISES, "EnterpriseNumber");
    static final Changed CHANGED_ESTABLISHMENTS = Changed.of(ESTABLISHMENTS, "EstablishmentNumber");
    static final Changed CHANGED_BRANCHES = Changed.of(BRANCHES, "Id");
    static final Changed CHANGED_DENOMINATIONS = Changed.of(DENOMINATIONS, "EntityNumber");
    static final Changed CHANGED_ADDRESSES = Changed.of(ADDRESSES, "EntityNumber");
    static final Changed CHANGED_ACTIVITIES = Changed.of(ACTIVITIES, "EntityNumber");
    static final Changed CHANGED_CONTACTS = Changed.of(CONTACTS, "EntityNumber");

    static final List<Changed> CHANGED = List.of(
            CHANGED_ENTERPRISES,
            CHANGED_ESTABLISHMENTS,
            CHANGED_BRANCHES,
            CHANGED_DENOMINATIONS,
            CHANGED_ADDRESSES,
            CHANGED_ACTIVITIES,
            CHANGED_CONTACTS);

    /** A file of the full extract, and the two that an update has in its place. */
    record Changed(Layout full, Layout deleted, Layout inserted) {

        private static Changed of(Layout full, String number) {
            String name = full.title().substring(0, full.title().indexOf('.'));
            return new Changed(
                    full,
                    layout(name + "_delete", number),
                    layout(name + "_insert", full.columns().toArray(String[]::new)));
        }
    }

    private KboLayouts() {}

    private static Layout layout(String name, String... columns) {
        return Layout.of(name + ".csv", name + "\\.csv", columns);
    }
}
