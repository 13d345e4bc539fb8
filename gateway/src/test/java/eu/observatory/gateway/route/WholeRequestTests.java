package eu.observatory.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeRequestTests {

    private static final long NOTHING = -1;

    private final EmbeddedChannel channel = new EmbeddedChannel(new WholeRequest(Duration.ofMinutes(2)));

    @BeforeEach
    void freeze() {
        channel.freezeTime();
    }

    @Test
    void keepsNothingOfARequestThatWasWhole() {
        head();
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NOTHING);
        channel.advanceTimeBy(10, TimeUnit.MINUTES);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void endsTheConnectionOfARequestThatIsNotWholeInTime() {
        head();
        channel.advanceTimeBy(119, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void givesEachRequestOfAConnectionTheWholeTime() {
        head();
        channel.advanceTimeBy(100, TimeUnit.SECONDS);
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        head();
        channel.advanceTimeBy(100, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void keepsNothingOfAConnectionThatIsGone() {
        head();
        channel.close();
        assertThat(channel.runScheduledPendingTasks()).isEqualTo(NOTHING);
    }

    private void head() {
        channel.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }
}
