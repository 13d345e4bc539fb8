package eu.observatory.platform.event;

/** The two topics beside a topic that one group has to itself: where poison goes, and where it comes back from. */
record Aside(String topic, String group) {

    static final String REPLAY = ".replay";

    String deadLetters() {
        return topic + "." + group + ".dlt";
    }

    String replay() {
        return topic + "." + group + REPLAY;
    }
}
