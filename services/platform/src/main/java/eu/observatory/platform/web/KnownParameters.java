package eu.observatory.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Which query parameters a handler takes: its own, and the components of its records. */
final class KnownParameters {

    private static final Set<Class<? extends Annotation>> FROM_ELSEWHERE =
            Set.of(PathVariable.class, RequestBody.class, RequestHeader.class, CookieValue.class, MatrixVariable.class);

    private final Map<HandlerMethod, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** Empty when the handler takes whatever comes. */
    Optional<Set<String>> of(HandlerMethod handler) {
        return known.computeIfAbsent(handler.createWithResolvedBean(), KnownParameters::read);
    }

    static String name(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null && !declared.name().isEmpty()) {
            return declared.name();
        }
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null && !variable.name().isEmpty()) {
            return variable.name();
        }
        return String.valueOf(parameter.getParameterName());
    }

    private static Optional<Set<String>> read(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (takesAll(parameter)) {
                return Optional.empty();
            }
            names(parameter).forEach(names::add);
        }
        return Optional.of(names);
    }

    private static boolean takesAll(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (FROM_ELSEWHERE.stream().anyMatch(parameter::hasParameterAnnotation)
                || type.isAnnotationPresent(Resolved.class)) {
            return Stream.of();
        }
        if (parameter.hasParameterAnnotation(RequestParam.class) || BeanUtils.isSimpleProperty(type)) {
            return Stream.of(name(parameter));
        }
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(KnownParameters::name) : Stream.of();
    }

    private static String name(RecordComponent component) {
        BindParam bound = component.getAnnotation(BindParam.class);
        return bound == null ? component.getName() : bound.value();
    }
}
