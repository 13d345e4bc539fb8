package eu.observatory.portal.operator;

import eu.observatory.portal.workspace.Workspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

    @Bean
    Workspace operatorWorkspace() {
        return new Workspace(90, ForOperators.ROLE, ForOperators.PATH, "operator.title");
    }
}
