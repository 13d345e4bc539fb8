package eu.observatory.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Kafka, Elasticsearch and the mail server, each in a JVM of its own from what its module's build left. */
record Engines(Installation installation, Ports ports) {

    Part kafka() {
        return part("kafka", "eu.observatory.local.kafka.LocalKafka");
    }

    Part elasticsearch() {
        return part("elasticsearch", "eu.observatory.local.elasticsearch.LocalElasticsearch");
    }

    /** Each mail is a file in its folder. */
    Part mail() {
        return part("mail", "eu.observatory.local.mail.LocalMail");
    }

    private Part part(String name, String main) {
        return new Part(name, () -> command(name, main), Map.of(), Readiness.line("READY "));
    }

    private List<String> command(String name, String main) {
        Path module = installation.engine(name);
        return List.of(
                Installation.java().toString(),
                installation.mark(),
                "@" + module.resolve("jvm.options"),
                "-XX:SharedArchiveFile=" + installation.run().resolve(name + ".jsa"),
                "-cp",
                module.resolve("target/lib").resolve("*").toString(),
                main,
                installation.data(name).toString(),
                String.valueOf(ports.of(name)));
    }
}
