package eu.observatory.search.relevance;

import java.util.List;
import java.util.stream.Stream;

/**
 * What makes an enterprise an answer: facts of it, never what an engine returned. {@code a=1 b=2 | c=3} holds for what is
 * both 1 in a and 2 in b, and for what is 3 in c; an empty rule holds for nothing.
 */
record Rule(List<List<Fact>> alternatives) {

    record Fact(String name, String value) {

        static Fact of(String written) {
            int equals = written.indexOf('=');
            return new Fact(written.substring(0, equals), written.substring(equals + 1));
        }
    }

    static Rule of(String written) {
        return new Rule(Table.list(written).stream()
                .map(alternative ->
                        Stream.of(alternative.split(" +")).map(Fact::of).toList())
                .toList());
    }

    boolean holds(JudgedEnterprise enterprise) {
        return alternatives.stream().anyMatch(facts -> facts.stream().allMatch(enterprise::is));
    }
}
