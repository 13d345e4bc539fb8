package eu.observatory.gateway.route;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Lets neither a slow reader nor a slow service hold a connection for ever, and reads what readers write. */
@Configuration(proxyBeanMethods = false)
class Connections {

    private static final Duration BETWEEN_READS = Duration.ofSeconds(20);
    private static final Duration WHOLE_REQUEST = Duration.ofMinutes(2);

    @Bean
    HttpClientCustomizer idleServices(RouteSettings settings) {
        return client -> client.responseTimeout(settings.exportPatience());
    }

    @Bean
    NettyServerCustomizer readers() {
        EncodeAddress encode = new EncodeAddress();
        return server -> server.readTimeout(BETWEEN_READS)
                .doOnChannelInit((_, channel, _) -> channel.pipeline()
                        .addAfter(NettyPipeline.HttpCodec, "encodeAddress", encode)
                        .addAfter(NettyPipeline.HttpCodec, "wholeRequest", new WholeRequest(WHOLE_REQUEST)));
    }
}
