package eu.observatory.search.query;

import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SearchController {

    private final Questions questions;
    private final Search search;

    SearchController(Questions questions, Search search) {
        this.questions = questions;
        this.search = search;
    }

    @GetMapping("/search")
    @Operation(summary = "Find anything the observatory holds, in any of its languages, and say why it was found")
    Mono<SearchAnswer> search(@ParameterObject Question question, Language language) {
        return questions
                .criteria(question, language)
                .flatMap(criteria -> search.answer(criteria, question.cursor(), language.code()));
    }
}
