package eu.observatory.portal.operator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param open whether there are pages for an operator: on one machine only, as long as there is no sign-in */
@ConfigurationProperties("observatory.portal.operator")
record OperatorSettings(@DefaultValue("false") boolean open) {}
