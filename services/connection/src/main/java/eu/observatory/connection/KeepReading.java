package eu.observatory.connection;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Asks a kept-alive connection for its next request after each answer. Reactor Netty up to 1.3.8 forgets to when that
 * request came before the answer's end was known (its issues 4188 and 4361): the client then waits for ever. To be
 * taken out with the version that mends it.
 */
@Sharable
class KeepReading extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(
                message,
                message instanceof LastHttpContent
                        ? promise.unvoid().addListener(_ -> context.executor().execute(context::read))
                        : promise);
    }
}
