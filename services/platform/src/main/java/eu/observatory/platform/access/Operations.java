package eu.observatory.platform.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Lets no service start whose rules and handlers do not speak of the same operations. */
final class Operations implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping handlers;
    private final Rules rules;
    private final Places places;

    Operations(RequestMappingHandlerMapping handlers, Rules rules, Places places) {
        this.handlers = handlers;
        this.rules = rules;
        this.places = places;
    }

    /** The contract, which says nothing that clients may not know. */
    static boolean isFramework(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> offered = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (!isFramework(handler)) {
                add(mapping, offered);
            }
        });
        Set<String> ruled = rules.all().stream().map(Rule::operation).collect(Collectors.toSet());
        demandNone("Nobody has said who may call", offered, ruled);
        demandNone("There are rules for what is not there:", ruled, offered);
        Set<String> kinds = rules.all().stream()
                .flatMap(rule -> Stream.ofNullable(rule.of()))
                .collect(Collectors.toSet());
        demandNone("No Belonging tells where these belong:", kinds, places.kinds());
    }

    private static void add(RequestMappingInfo mapping, Set<String> offered) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        mapping.getPatternsCondition().getPatterns().forEach(path -> {
            if (methods.isEmpty()) {
                offered.add("any method of " + path.getPatternString());
            }
            methods.forEach(method -> offered.add(method + " " + path.getPatternString()));
        });
    }

    private static void demandNone(String complaint, Set<String> found, Set<String> known) {
        Set<String> odd = new TreeSet<>(found);
        odd.removeAll(known);
        if (!odd.isEmpty()) {
            throw new IllegalStateException(complaint + " " + String.join(", ", odd)
                    + ". The service's Rules name every operation, see docs/architecture.md, \"Who may do what\".");
        }
    }
}
