package eu.observatory.platform.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Writes every response on the thread of its connection, whichever thread the answer comes from. Reactor Netty up to
 * 1.3.7 stops reading a kept-alive connection when the next request overtakes the end of a response that another
 * thread wrote (its issues 4188 and 4361): the client then waits for ever. To be taken out with the version that
 * mends it.
 */
final class EventLoopResponses implements HttpHandlerDecoratorFactory {

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> handler.handle(request, onItsEventLoop(response));
    }

    private static ServerHttpResponse onItsEventLoop(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.getNativeResponse(response) instanceof HttpServerResponse connected
                ? new OnEventLoop(response, eventLoop(connected))
                : response;
    }

    private static Scheduler eventLoop(HttpServerResponse response) {
        Scheduler[] found = new Scheduler[1];
        response.withConnection(connection ->
                found[0] = Schedulers.fromExecutor(connection.channel().eventLoop()));
        return found[0];
    }

    private static final class OnEventLoop extends ServerHttpResponseDecorator {

        private final Scheduler eventLoop;

        OnEventLoop(ServerHttpResponse response, Scheduler eventLoop) {
            super(response);
            this.eventLoop = eventLoop;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(
                    body instanceof Mono<? extends DataBuffer> one
                            ? one.publishOn(eventLoop)
                            : Flux.from(body).publishOn(eventLoop));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(
                    Flux.from(body).map(part -> Flux.from(part).publishOn(eventLoop)));
        }

        @Override
        public Mono<Void> setComplete() {
            return super.setComplete().subscribeOn(eventLoop);
        }
    }
}
