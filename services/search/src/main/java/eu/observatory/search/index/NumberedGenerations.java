package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetIndexResponse;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Indices are named after their alias and numbered: the number of a new generation is one above every other. */
@Component
class NumberedGenerations implements Generations {

    private static final Logger log = LoggerFactory.getLogger(NumberedGenerations.class);

    private final Engine engine;
    private final Stubs stubs;
    private final String alias;
    private final Contract contract = new Contract();
    private final Pattern numbered;

    NumberedGenerations(Engine engine, Stubs stubs, IndexSettings settings) {
        this.engine = engine;
        this.stubs = stubs;
        this.alias = settings.alias();
        this.numbered =
                Pattern.compile(Pattern.quote(alias) + "(?:" + Part.REFERENCE.named("") + ")?-(?:v1-)?(\\d{6})");
    }

    @Override
    public Mono<Void> ensure() {
        return Flux.fromArray(Part.values()).concatMap(this::ensure).then();
    }

    private Mono<Void> ensure(Part part) {
        String name = name(part, 1);
        return engine.read(client -> client.indices().existsAlias(exists -> exists.name(part.named(alias))))
                .filter(exists -> !exists.value())
                .flatMap(missing -> engine.write(client -> client.indices()
                        .create(contract.index(part, name)
                                .aliases(part.named(alias), serves -> serves)
                                .build())))
                .doOnNext(created -> log.info("Created {}", created.index()))
                .onErrorComplete(NumberedGenerations::anotherReplicaWasFaster)
                .then();
    }

    @Override
    public Mono<Serving> serving() {
        return engine.read(client -> client.indices()
                        .get(get -> get.index(Arrays.stream(Part.values())
                                        .map(part -> part.named(alias))
                                        .toList())
                                .ignoreUnavailable(true)))
                .map(this::serving);
    }

    private Serving serving(GetIndexResponse found) {
        Map<String, IndexState> indices = found.indices();
        Optional<String> documents = behind(Part.DOCUMENTS, indices);
        Optional<String> reference = behind(Part.REFERENCE, indices);
        boolean kept = indices.values().stream()
                .allMatch(index -> index.mappings() != null
                        && contract.isKeptBy(index.mappings().meta()));
        return new Serving(documents.flatMap(first -> reference.map(second -> new Generation(first, second))), kept);
    }

    private Optional<String> behind(Part part, Map<String, IndexState> indices) {
        return indices.entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(part.named(alias)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Mono<Generation> create() {
        return names().map(this::next)
                .flatMap(next -> Flux.fromArray(Part.values())
                        .concatMap(part -> engine.write(client -> client.indices()
                                .create(contract.index(part, next.index(part)).build())))
                        .then(Mono.just(next)));
    }

    private Generation next(Set<String> names) {
        int number = names.stream().mapToInt(this::number).max().orElse(0) + 1;
        return new Generation(name(Part.DOCUMENTS, number), name(Part.REFERENCE, number));
    }

    @Override
    public Mono<Copied> copyStubs(Generation from, Generation to, Copied reached) {
        return stubs.copy(from, to, reached);
    }

    @Override
    public Mono<Void> serve(Generation next) {
        return engine.write(client ->
                        client.indices().refresh(refresh -> refresh.index(next.documents(), next.reference())))
                .then(names())
                .flatMap(names -> engine.write(client -> client.indices().updateAliases(swap(names, next))))
                .then();
    }

    private UpdateAliasesRequest swap(Set<String> names, Generation next) {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder();
        for (Part part : Part.values()) {
            List<String> others = names.stream()
                    .filter(name -> name.startsWith(part.named(alias) + "-") && isOf(part, name))
                    .filter(name -> !name.equals(next.index(part)))
                    .toList();
            if (!others.isEmpty()) {
                swap.actions(action -> action.remove(remove ->
                        remove.indices(others).alias(part.named(alias)).mustExist(false)));
            }
            swap.actions(action -> action.add(add -> add.index(next.index(part)).alias(part.named(alias))));
        }
        return swap.build();
    }

    private boolean isOf(Part part, String name) {
        return part == Part.REFERENCE || !name.startsWith(Part.REFERENCE.named(alias));
    }

    @Override
    public Mono<Set<String>> aside() {
        return Mono.zip(names(), serving(), (names, serving) -> {
            Set<String> aside = new TreeSet<>(names);
            serving.generation().ifPresent(now -> aside.removeAll(List.of(now.documents(), now.reference())));
            return aside;
        });
    }

    @Override
    public Mono<Void> drop(List<String> indices) {
        return indices.isEmpty()
                ? Mono.empty()
                : engine.write(client -> client.indices()
                                .delete(delete -> delete.index(indices).ignoreUnavailable(true)))
                        .doOnNext(done -> log.info("Dropped {}", indices))
                        .then();
    }

    private Mono<Set<String>> names() {
        return engine.read(client -> client.indices()
                        .get(get -> get.index(alias + "-*")
                                .features(co.elastic.clients.elasticsearch.indices.get.Feature.Aliases)))
                .map(found -> found.indices().keySet().stream()
                        .filter(name -> numbered.matcher(name).matches())
                        .collect(Collectors.toSet()));
    }

    private int number(String name) {
        Matcher matcher = numbered.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private String name(Part part, int number) {
        return "%s-%06d".formatted(part.named(alias), number);
    }

    private static boolean anotherReplicaWasFaster(Throwable failure) {
        return failure instanceof ElasticsearchException answer
                && "resource_already_exists_exception".equals(answer.error().type());
    }
}
