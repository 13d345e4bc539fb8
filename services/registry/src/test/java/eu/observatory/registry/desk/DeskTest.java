package eu.observatory.registry.desk;

import eu.observatory.platform.test.LocalMail;
import eu.observatory.registry.RegistryTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service with three desks and a real mail server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RegistryTest
@Import(LocalMail.class)
@TestPropertySource(
        properties = {
            "observatory.registry.desks.be3.name.fr=Wallonie",
            "observatory.registry.desks.be3.name.nl=Wallonië",
            "observatory.registry.desks.be3.address=desk-be3@example.org",
            "observatory.registry.desks.fre.name.fr=Hauts-de-France",
            "observatory.registry.desks.fre.address=desk-fre@example.org",
            "observatory.registry.desks.elsewhere.name.fr=Ailleurs",
            "observatory.registry.desks.elsewhere.name.en=Elsewhere",
            "observatory.registry.desks.elsewhere.address=desk@example.org",
            "observatory.registry.desks.elsewhere.language=en",
            "observatory.registry.messages.per-client=8",
            "observatory.registry.messages.per-address=5"
        })
@interface DeskTest {}
