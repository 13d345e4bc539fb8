package eu.observatory.portal.member;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Pages of the workspace "my organisation": for whoever is signed in; the registry says what they may do there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMembers {

    /** Where the workspace begins, below the language. */
    String PATH = "/organisation";
}
