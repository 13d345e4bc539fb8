package eu.observatory.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
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

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);
}
