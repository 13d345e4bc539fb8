package eu.observatory.connection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import reactor.netty.NettyPipeline;

/** Auto-configures how connections are served. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(NettyServerCustomizer.class)
class ConnectionAutoConfiguration {

    @Bean
    NettyServerCustomizer keepReading() {
        KeepReading keepReading = new KeepReading();
        return server -> server.doOnChannelInit(
                (_, channel, _) -> channel.pipeline().addAfter(NettyPipeline.HttpCodec, "keepReading", keepReading));
    }

    @Bean
    LastAnswers lastAnswers() {
        return new LastAnswers();
    }

    @Bean
    WebHttpHandlerBuilderCustomizer lastAnswersFirst(LastAnswers lastAnswers) {
        return builder -> builder.filters(filters -> filters.addFirst(lastAnswers::filter));
    }
}
