package eu.observatory.gateway.route;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the connection of a request that does not arrive whole in time. Reactor Netty's own limit (seen with 1.3.6) does not see
 * the end of a request that was answered before it, as every refused one is, and keeps all of it until the limit is over:
 * some hundred refusals a second then fill the heap.
 */
final class WholeRequest extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private @Nullable Future<?> end;

    WholeRequest(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            arrived();
            end = context.executor().schedule(() -> context.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (message instanceof LastHttpContent) {
            arrived();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        arrived();
        context.fireChannelInactive();
    }

    private void arrived() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
