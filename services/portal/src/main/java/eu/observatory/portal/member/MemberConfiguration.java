package eu.observatory.portal.member;

import eu.observatory.portal.workspace.Workspace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    Workspace organisationWorkspace() {
        return new Workspace(10, "contributor", ForMembers.PATH, "mine.title");
    }

    @Bean
    Workspace regionWorkspace() {
        return new Workspace(20, ForEditors.ROLE, ForEditors.PATH, "region.title");
    }
}
