package eu.observatory.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import eu.observatory.platform.test.migration.MigrationRule;
import java.net.URL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The architecture of a service, as rules its build enforces. */
public class HouseRules {

    @ArchTest
    static final ArchRule slicesAreFreeOfCycles = slices().matching("eu.observatory.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule beansStayInTheirSlice = noClasses()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule settingsAreRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyListenersBlock = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .callMethod(Mono.class, "block")
            .orShould()
            .callMethod(Flux.class, "blockLast")
            .allowEmptyShould(true);

    /** The check of who asks knows annotated handlers alone. */
    @ArchTest
    static final ArchRule handlersAreAnnotated = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RouterFunction.class)
            .allowEmptyShould(true);

    /** People type addresses of web sites: none is fetched, so that nobody sends a service where they cannot go themselves. */
    @ArchTest
    static final ArchRule addressesAreNotFetched = noClasses()
            .that()
            .resideOutsideOfPackages("..gateway..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "reactor.netty.http.client..", "org.springframework.web.client..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(WebClient.class)
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    /** Where the service has tables of its own, which may stand on the starter's. */
    @ArchTest
    static void migrationsSuitTheVersionBefore(JavaClasses service) {
        MigrationRule.check("db/migration", "db/platform");
    }
}
