/// Makes a service out of the template beside this file, in the checkout that it is run in:
/// `java infra/template/NewService.java notices notice`, or `make service NAME=notices RECORD=notice`.
/// What it cannot know is said at the end, and by `WholeServiceTests` until it is there.

static final Path TEMPLATE = Path.of("infra/template");
static final List<String> NOT_OURS = List.of("gateway", "portal", "platform", "connection");

void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !arguments[0].matches("[a-z]{3,20}") || !arguments[1].matches("[a-z]{3,20}")
            || arguments[0].equals(arguments[1])) {
        refuse("Two words of small letters are wanted: what the service is called, and one of its records, like notices notice.");
    }
    String name = arguments[0];
    Path home = Path.of("services", name);
    if (Files.exists(home) || NOT_OURS.contains(name)) {
        refuse(home + " is there already.");
    }
    if (Files.exists(Path.of("services/search/src/main/java/eu/observatory/search", arguments[1]))) {
        refuse("Search knows records of the name " + arguments[1] + " already.");
    }
    Words words = new Words(name, arguments[1], freePort());
    words.copy("service", home);
    words.copy("search/main", Path.of("services/search/src/main/java/eu/observatory/search", arguments[1]));
    words.copy("search/test", Path.of("services/search/src/test/java/eu/observatory/search", arguments[1]));
    words.copy("docs", Path.of("docs"));
    words.copy("charts", Path.of("charts"));
    for (String step : Files.readString(TEMPLATE.resolve("lines.txt")).split("(?m)^== ")) {
        if (!step.startsWith("#") && !step.isBlank()) {
            words.insert(step);
        }
    }
    IO.println("services/" + name + " is there, on port " + words.port() + ". Go on with step 2 of docs/new-service.md.");
}

void refuse(String why) {
    System.err.println(why);
    System.exit(1);
}

/// One above the highest that a service has.
int freePort() throws IOException {
    int highest = 0;
    try (Stream<Path> services = Files.list(Path.of("services"))) {
        for (Path service : services.toList()) {
            Path settings = service.resolve("src/main/resources/application.yaml");
            if (Files.exists(settings)) {
                Matcher port = Pattern.compile("\\$\\{PORT:(\\d+)}").matcher(Files.readString(settings));
                highest = port.find() ? Math.max(highest, Integer.parseInt(port.group(1))) : highest;
            }
        }
    }
    return highest + 1;
}

/// The words that stand in place of the template's.
record Words(String name, String one, int port) {

    private static final Pattern OURS = Pattern.compile("notices?|Notices?|NOTICES|8000|9000");

    String in(String text) {
        return OURS.matcher(text).replaceAll(word -> switch (word.group()) {
            case "notices" -> name;
            case "notice" -> one;
            case "Notices" -> capital(name);
            case "Notice" -> capital(one);
            case "NOTICES" -> name.toUpperCase(Locale.ROOT);
            case "8000" -> String.valueOf(port);
            default -> String.valueOf(port + 1000);
        });
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    void copy(String from, Path to) throws IOException {
        Path folder = TEMPLATE.resolve(from);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(in(folder.relativize(file).toString()));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, in(Files.readString(file)));
            }
        }
    }

    /// The file; then `end`, `before REGEX` of the beginning of a line, or `after REGEX`; then what goes there.
    void insert(String step) throws IOException {
        String[] parts = step.split("\n", 3);
        Path file = Path.of(parts[0].strip());
        String[] place = parts[1].split(" ", 2);
        String added = in(parts[2]);
        String before = Files.readString(file);
        String after = switch (place[0]) {
            case "end" -> before + added;
            case "before" -> placed(before, Pattern.compile("(?m)(?=^" + place[1] + ")"), added);
            case "after" -> placed(before, Pattern.compile("(?<=" + place[1] + ")"), added.stripTrailing());
            default -> throw new IllegalStateException("Neither end, before nor after: " + parts[1]);
        };
        Files.writeString(file, after);
    }

    /// Fails where the place is not there: somebody changed the file and not the template.
    private String placed(String text, Pattern place, String added) {
        Matcher matcher = place.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing matches " + place + ": mend infra/template/lines.txt");
        }
        return text.substring(0, matcher.start()) + added + text.substring(matcher.start());
    }
}
