package eu.observatory.gateway.contract;

import java.util.List;
import org.springframework.core.io.Resource;

/**
 * What the gateway answers under {@code /api} by itself.
 *
 * @param paths the nouns, as those of a service
 * @param document an OpenAPI document that leaves out {@code /api}
 */
public record OwnContract(List<String> paths, Resource document) {}
