package eu.observatory.platform.access;

import eu.observatory.platform.condition.HouseOperation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Auto-configures the check of who asks; a service of pages for people has none, since it asks for them at the gateway. */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "observatory.platform.problems", matchIfMissing = true)
@EnableConfigurationProperties(AccessSettings.class)
class AccessAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AccessAutoConfiguration.class);

    AccessAutoConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** Of a service that says nothing nothing can be called. */
    @Bean
    @ConditionalOnMissingBean
    Rules accessRules() {
        return Rules.of(nothing -> {});
    }

    @Bean
    AllRules allAccessRules(Rules rules, ObjectProvider<HouseOperation> operations) {
        return new AllRules(rules.and(operations.orderedStream()));
    }

    @Bean
    Places accessPlaces(ObjectProvider<Belonging> belongings) {
        return new Places(belongings);
    }

    @Bean
    Access accessCheck(
            AllRules rules,
            Places places,
            ObjectProvider<Mandates> mandates,
            AccessSettings settings,
            MeterRegistry meters,
            Environment environment) {
        boolean possible = settings.isSignInPossible();
        if (!possible) {
            log.info("observatory.platform.access.issuer is not set: only what is open to everybody can be called");
        }
        return new Access(
                rules.rules(),
                new Refusal.Counts(meters),
                new ThisMachine(environment),
                places,
                mandates,
                possible ? new Callers(Objects.requireNonNull(settings.issuer()), settings) : null);
    }

    @Bean
    AccessManners accessManners() {
        return new AccessManners();
    }

    @Bean
    AccessContract accessContract(AllRules rules) {
        return new AccessContract(rules.rules());
    }

    @Bean
    Operations accessOperations(
            RequestMappingHandlerMapping requestMappingHandlerMapping, AllRules rules, Places places) {
        return new Operations(requestMappingHandlerMapping, rules.rules(), places);
    }

    @Bean
    IssuerDependency issuerDependency(AccessSettings settings) {
        return new IssuerDependency(
                settings.isSignInPossible()
                        ? new IssuerKeys(Objects.requireNonNull(settings.issuer()), settings)
                        : null);
    }

    /** The service's and the starter's. */
    record AllRules(Rules rules) {}
}
