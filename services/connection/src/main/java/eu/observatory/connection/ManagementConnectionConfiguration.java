package eu.observatory.connection;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** The management port's server takes no customizer of the application's by itself. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnClass(NettyReactiveWebServerFactory.class)
class ManagementConnectionConfiguration {

    @Bean
    @ConditionalOnBean(name = "keepReading")
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> keepReadingForWatchers(
            NettyServerCustomizer keepReading) {
        return factory -> factory.addServerCustomizers(keepReading);
    }
}
