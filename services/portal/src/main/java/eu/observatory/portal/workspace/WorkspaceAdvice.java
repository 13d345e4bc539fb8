package eu.observatory.portal.workspace;

import eu.observatory.portal.account.Readers;
import eu.observatory.portal.gateway.Visitor;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import reactor.core.publisher.Mono;

/** Tells every page which workspaces its reader has. */
@ControllerAdvice
class WorkspaceAdvice {

    private final Readers readers;
    private final List<Workspace> all;

    WorkspaceAdvice(Readers readers, List<Workspace> all) {
        this.readers = readers;
        this.all =
                all.stream().sorted(Comparator.comparingInt(Workspace::place)).toList();
    }

    @ModelAttribute("workspaces")
    Mono<List<Workspace>> workspaces(Visitor visitor) {
        return readers.ifKnown(visitor)
                .map(reader -> all.stream()
                        .filter(workspace -> reader.is(workspace.role()))
                        .toList());
    }
}
