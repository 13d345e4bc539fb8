package eu.observatory.platform.outbox;

import eu.observatory.trace.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

/** Auto-configures the outbox of a service that has a database. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, R2dbcAutoConfiguration.class},
        afterName = "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration")
@ConditionalOnClass({DatabaseClient.class, JdbcClient.class})
class OutboxAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({DatabaseClient.class, JdbcClient.class})
    static class Marking {

        @Bean
        @ConditionalOnMissingBean(Outbox.class)
        TableOutbox outbox(DatabaseClient database, ObjectProvider<Traces> traces) {
            return new TableOutbox(database, traces.getIfAvailable(Traces::none));
        }

        @Bean
        @ConditionalOnMissingBean(TopicOffice.class)
        TableTopicOffice topicOffice(DatabaseClient database) {
            return new TableTopicOffice(database);
        }

        @Bean
        @ConditionalOnMissingBean(Marks.class)
        TableMarks marks(JdbcClient jdbc) {
            return new TableMarks(jdbc);
        }
    }
}
