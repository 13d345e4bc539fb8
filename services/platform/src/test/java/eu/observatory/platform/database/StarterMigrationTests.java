package eu.observatory.platform.database;

import eu.observatory.platform.test.migration.MigrationRule;
import org.junit.jupiter.api.Test;

/** The starter's own tables, as the house rules have it of every service's. */
class StarterMigrationTests {

    @Test
    void suitTheVersionBefore() {
        MigrationRule.check("db/platform");
    }
}
