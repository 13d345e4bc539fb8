package eu.observatory.portal.operator;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Tells every page whether its reader may find the way to the imports. */
@ControllerAdvice
class OperatorAdvice {

    private final Operator operator;

    OperatorAdvice(Operator operator) {
        this.operator = operator;
    }

    @ModelAttribute("operator")
    boolean operator(ServerWebExchange exchange) {
        return operator.is(exchange);
    }
}
