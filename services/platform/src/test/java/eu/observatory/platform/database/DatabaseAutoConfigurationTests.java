package eu.observatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DatabaseAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    R2dbcAutoConfiguration.class,
                    R2dbcTransactionManagerAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    TransactionAutoConfiguration.class));

    @Test
    void offersBlockingTransactionsBesideTheReactiveOnes() {
        onDatabase().run(context -> {
            assertThat(context).hasSingleBean(DataSource.class);
            assertThat(context).hasSingleBean(JdbcClient.class);
            assertThat(context).hasSingleBean(TransactionTemplate.class);
            assertThat(context.getBean(TransactionManager.class)).isInstanceOf(ReactiveTransactionManager.class);
        });
    }

    @Test
    void migratesTheStartersOwnTables() {
        onDatabase()
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select count(*) from outbox_mark")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @Test
    void bringsItsTablesToDatabaseThatIsPastTheirVersions() {
        String database = LocalPostgres.freshDatabase();
        Flyway.configure()
                .dataSource("jdbc:" + database, "postgres", "postgres")
                .locations("classpath:db/grown")
                .load()
                .migrate();

        on(database)
                .withPropertyValues("spring.flyway.locations=classpath:db/grown")
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select count(*) from outbox_mark, grown")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @Test
    void rollsBackBackgroundTransactions() {
        onDatabase().run(context -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            context.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
                jdbc.sql("insert into outbox_mark (topic, key, revision) values ('t', 'k', 1)")
                        .update();
                transaction.setRollbackOnly();
            });
            assertThat(jdbc.sql("select key from outbox_mark")
                            .query(String.class)
                            .list())
                    .isEmpty();
        });
    }

    @Test
    void backsOffWithoutDatabase() {
        runner.withClassLoader(new org.springframework.boot.test.context.FilteredClassLoader("io.r2dbc"))
                .run(context -> assertThat(context).doesNotHaveBean("backgroundTransactions"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean(DataSource.class));
    }

    private ApplicationContextRunner onDatabase() {
        return on(LocalPostgres.freshDatabase());
    }

    private ApplicationContextRunner on(String database) {
        return runner.withPropertyValues(
                "spring.r2dbc.url=r2dbc:" + database,
                "spring.r2dbc.username=postgres",
                "spring.r2dbc.password=postgres",
                "spring.flyway.url=jdbc:" + database,
                "spring.flyway.user=postgres",
                "spring.flyway.password=postgres");
    }
}
