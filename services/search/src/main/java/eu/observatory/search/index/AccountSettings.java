package eu.observatory.search.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who asks Elasticsearch, and whose certificates it shows.
 *
 * @param user empty where it asks nobody who they are
 * @param authority certificates in PEM form; empty where the JVM knows whoever signed its certificate
 */
@ConfigurationProperties("observatory.search.index.account")
record AccountSettings(
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String authority) {

    boolean isNamed() {
        return !user.isBlank();
    }

    boolean hasOwnAuthority() {
        return !authority.isBlank();
    }

    String basicAuthorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Trusts what the authority signed, and nobody else. */
    SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), each);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unfit) {
            throw new IllegalArgumentException(
                    "observatory.search.index.account.authority holds no certificates in PEM form", unfit);
        }
    }

    @Override
    public String toString() {
        return "AccountSettings[user=" + user + "]";
    }
}
