package eu.observatory.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.process.FreePort.Range;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreePortTests {

    @Test
    void givesNoPortTwiceAndOnlyThoseThatCanBeListenedOn() throws IOException {
        List<Integer> ports =
                IntStream.range(0, 200).mapToObj(number -> FreePort.any()).toList();
        assertThat(ports).doesNotHaveDuplicates();
        Set<Integer> bound = new HashSet<>();
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                bound.add(socket.getLocalPort());
            }
        }
        assertThat(bound).hasSameSizeAs(ports);
    }

    @ParameterizedTest
    @CsvSource({"32768, 60999, 10000, 32767", "1024, 60999, 61000, 65535", "1024, 65535, 10000, 65535"})
    void choosesBesideThePortsOfOutgoingConnections(int first, int last, int from, int to) {
        assertThat(FreePort.beside(new Range(first, last))).isEqualTo(new Range(from, to));
    }
}
