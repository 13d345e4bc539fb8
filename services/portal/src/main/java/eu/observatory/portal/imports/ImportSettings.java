package eu.observatory.portal.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param open whether there are pages for imports: on one machine only, as long as there is no sign-in */
@ConfigurationProperties("observatory.portal.imports")
record ImportSettings(@DefaultValue("false") boolean open) {}
