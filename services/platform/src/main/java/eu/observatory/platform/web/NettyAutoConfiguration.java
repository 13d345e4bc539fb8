package eu.observatory.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import reactor.netty.http.server.HttpServerResponse;

/** Auto-configures how responses reach the wire. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(HttpServerResponse.class)
class NettyAutoConfiguration {

    @Bean
    EventLoopResponses eventLoopResponses() {
        return new EventLoopResponses();
    }
}
