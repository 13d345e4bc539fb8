package eu.observatory.portal.imports;

import eu.observatory.portal.form.FormToken;
import eu.observatory.portal.operator.Operator;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Nothing of an import page is done for who is not its operator. */
@ControllerAdvice(assignableTypes = {ImportController.class, SetController.class})
class ImportAdvice {

    private final Operator operator;
    private final FormToken token;

    ImportAdvice(Operator operator, FormToken token) {
        this.operator = operator;
        this.token = token;
    }

    @ModelAttribute("token")
    String token(ServerWebExchange exchange) {
        operator.admit(exchange);
        return token.of(exchange);
    }
}
