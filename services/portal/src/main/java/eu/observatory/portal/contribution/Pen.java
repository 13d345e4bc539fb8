package eu.observatory.portal.contribution;

import eu.observatory.portal.claim.Mandates;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.state.Called;
import eu.observatory.portal.statement.Concepts;
import eu.observatory.portal.statement.Draft;
import eu.observatory.portal.statement.Entry;
import eu.observatory.portal.statement.Section;
import eu.observatory.portal.statement.Wording;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Opens the form of a section, and goes on with what was written in it until it is right. */
@Component
class Pen {

    private final Gateway gateway;
    private final Concepts concepts;
    private final Mandates mandates;

    Pen(Gateway gateway, Concepts concepts, Mandates mandates) {
        this.gateway = gateway;
        this.concepts = concepts;
        this.mandates = mandates;
    }

    /** What somebody is about to write, and where. */
    record Task(Purpose purpose, Section section, String enterprise, String path, String back) {}

    Mono<Published> published(String enterprise, Visitor visitor) {
        return gateway.get(
                visitor, "enterprises/" + enterprise + "/statement", new LinkedMultiValueMap<>(), Published.class);
    }

    /** @param said what the form begins with */
    Mono<Writing> begin(Task task, JsonNode said, long base, Visitor visitor) {
        return concepts.labels(visitor, Entry.concepts(task.section(), said).toList())
                .flatMap(labels -> writing(task, Wording.read(task.section(), said, labels), base, "", visitor));
    }

    /** @param form as it was sent */
    Mono<Writing> resume(Task task, MultiValueMap<String, String> form, Visitor visitor) {
        return writing(
                task,
                Draft.of(task.section(), form),
                base(form),
                Objects.requireNonNullElse(form.getFirst("note"), "").strip(),
                visitor);
    }

    private Mono<Writing> writing(Task task, Draft draft, long base, String note, Visitor visitor) {
        return Mono.zip(
                        gateway.get(
                                visitor, "enterprises/" + task.enterprise(), new LinkedMultiValueMap<>(), Called.class),
                        mandates.of(visitor),
                        concepts.proposals(visitor, task.section()))
                .map(known -> new Writing(
                        task.purpose(),
                        task.path(),
                        task.back(),
                        task.enterprise(),
                        known.getT1().in(visitor.locale().getLanguage()),
                        known.getT2().contains(task.enterprise()),
                        draft,
                        base,
                        note,
                        known.getT3(),
                        null,
                        null));
    }

    private static long base(MultiValueMap<String, String> form) {
        try {
            return Long.parseLong(String.valueOf(form.getFirst("base")));
        } catch (NumberFormatException changedByHand) {
            return 0;
        }
    }

    /**
     * What the button says is done: a row more, one less, or all of it sent.
     *
     * @param sending hands what is right to the registry, and leads on
     */
    Mono<Rendering> follow(
            Writing writing,
            MultiValueMap<String, String> form,
            Visitor visitor,
            Function<Writing, Mono<Rendering>> sending) {
        var gone = form.getFirst("gone");
        if (gone != null) {
            return Mono.just(page(writing.with(writing.draft().without(number(gone))), HttpStatus.OK));
        }
        if ("more".equals(form.getFirst("do"))) {
            return Mono.just(page(writing.with(writing.draft().open()), HttpStatus.OK));
        }
        return concepts.found(visitor, writing.draft()).flatMap(found -> {
            var checked = writing.with(found);
            return found.isWrong()
                    ? Mono.just(page(checked, HttpStatus.BAD_REQUEST))
                    : sending.apply(checked)
                            .onErrorResume(Refused.class, refusal -> refused(checked, refusal, visitor));
        });
    }

    private static int number(String gone) {
        return gone.matches("\\d{1,3}") ? Integer.parseInt(gone) : -1;
    }

    private Mono<Rendering> refused(Writing writing, Refused refusal, Visitor visitor) {
        var problem = refusal.problem();
        return switch (problem.status()) {
            case 400 ->
                Mono.just(page(
                        writing.refused(writing.draft().refused(problem.field()), problem.detail()),
                        HttpStatus.BAD_REQUEST));
            case 412 -> stale(writing, visitor);
            default -> Mono.error(refusal);
        };
    }

    /** Somebody else was quicker: both versions are shown, and what was written goes on from the newer one. */
    private Mono<Rendering> stale(Writing writing, Visitor visitor) {
        var section = writing.draft().section();
        return published(writing.enterprise(), visitor)
                .flatMap(now -> concepts.labels(
                                visitor,
                                Entry.concepts(section, now.of(section)).toList())
                        .map(labels -> page(
                                writing.after(
                                        now.revision(), Entry.of(section, now.of(section), labels, visitor.locale())),
                                HttpStatus.CONFLICT)));
    }

    static Rendering page(Writing writing, HttpStatus status) {
        return Rendering.view("writing")
                .status(status)
                .modelAttribute("writing", writing)
                .modelAttribute("draft", writing.draft())
                .build();
    }
}
