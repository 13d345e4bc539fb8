package eu.observatory.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    /** Connecting takes a second at most; how long an answer may take is the caller's to say. */
    @Bean
    ElasticsearchTransport elasticsearchTransport(IndexSettings settings, AccountSettings account) {
        Timeout answer = Timeout.of(settings.writeTimeout());
        Rest5ClientBuilder builder = Rest5Client.builder(settings.url())
                .setConnectionConfigCallback(connection ->
                        connection.setConnectTimeout(Timeout.ofSeconds(1)).setSocketTimeout(answer))
                .setRequestConfigCallback(request -> request.setResponseTimeout(answer));
        if (account.isNamed()) {
            builder.setDefaultHeaders(
                    new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, account.basicAuthorization(), true)});
        }
        if (account.hasOwnAuthority()) {
            builder.setSSLContext(account.trust());
        }
        return new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(json()));
    }

    @Bean
    ElasticsearchAsyncClient elasticsearch(ElasticsearchTransport transport) {
        return new ElasticsearchAsyncClient(transport);
    }

    private static JsonMapper json() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
