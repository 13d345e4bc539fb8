package eu.observatory.portal.member;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Pages of the workspace "my region": nothing of them is done or shown for who is no editor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForEditors {

    /** The role, as a token names it. */
    String ROLE = "editor";

    /** Where the workspace begins, below the language. */
    String PATH = "/region";
}
