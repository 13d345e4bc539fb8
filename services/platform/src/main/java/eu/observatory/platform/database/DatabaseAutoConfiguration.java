package eu.observatory.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.spi.ConnectionFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Auto-configures a small JDBC pool on the database that Flyway migrates, and its transactions. The only transaction
 * manager among the beans stays the reactive one, so that {@code @Transactional} means what a request expects.
 */
@AutoConfiguration(
        after = {R2dbcAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class},
        before = {
            FlywayAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        })
@ConditionalOnClass({DataSource.class, ConnectionFactory.class, FlywayProperties.class, HikariDataSource.class})
@ConditionalOnProperty("spring.flyway.url")
@EnableConfigurationProperties({DatabaseSettings.class, FlywayProperties.class})
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DataSource backgroundDataSource(FlywayProperties database, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("background");
        pool.setJdbcUrl(database.getUrl());
        pool.setUsername(database.getUser());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(settings.backgroundConnections());
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean
    @ConditionalOnBean(ConnectionFactory.class)
    DatabaseDependency databaseDependency(ConnectionFactory database) {
        return new DatabaseDependency(DatabaseClient.create(database));
    }

    @Bean
    @ConditionalOnMissingBean(name = "backgroundTransactions")
    TransactionTemplate backgroundTransactions(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Bean
    @ConditionalOnMissingBean
    FlywayMigrationStrategy flywayMigrationStrategy(DatabaseSettings settings) {
        return settings.migration();
    }

    /**
     * The starter's own tables come first, as versions 0.x. A newer starter may bring more of them to a database that is
     * past them, so migrations may be applied out of order; and an older build that starts beside it must not take those
     * that it does not know for lost.
     */
    @Bean
    FlywayConfigurationCustomizer platformMigrations() {
        return flyway -> {
            List<String> locations = Arrays.stream(flyway.getLocations())
                    .map(Location::toString)
                    .collect(Collectors.toCollection(ArrayList::new));
            locations.add("classpath:db/platform");
            flyway.locations(locations.toArray(String[]::new))
                    .outOfOrder(true)
                    .ignoreMigrationPatterns("*:future", "*:missing");
        };
    }
}
