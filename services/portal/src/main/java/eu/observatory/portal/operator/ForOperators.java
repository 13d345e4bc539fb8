package eu.observatory.portal.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Pages of the operator's workspace: nothing of them is done or shown for anybody else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForOperators {

    /** The role, as a token names it. */
    String ROLE = "operator";

    /** Where the workspace begins, below the language. */
    String PATH = "/operator";
}
