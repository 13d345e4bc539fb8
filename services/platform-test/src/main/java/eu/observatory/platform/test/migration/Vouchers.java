package eu.observatory.platform.test.migration;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a migration that say which version can live with what it does: {@code -- Suits 0.2.0: column enterprise.note}. */
record Vouchers(String script, String current) {

    private static final Pattern LINE = Pattern.compile("^\\s*--\\s*Suits (\\S+): (.+?)\\s*$", Pattern.MULTILINE);

    /** The breaches that nobody vouches for, and lines that vouch for nothing. */
    List<String> unanswered(List<Breach> breaches) {
        List<String> unanswered =
                new ArrayList<>(breaches.stream().map(Breach::toString).toList());
        LINE.matcher(script).results().forEach(line -> {
            String what = line.group(2);
            if (!isBefore(line.group(1))) {
                unanswered.add(what + " is said to suit " + line.group(1) + ", which is not before " + current);
            } else if (!unanswered.removeIf(breach -> breach.startsWith(what + " "))) {
                unanswered.add(what + " needs nobody to vouch for it");
            }
        });
        return unanswered;
    }

    private boolean isBefore(String version) {
        return Version.parse(version).compareTo(Version.parse(current.replace("-SNAPSHOT", ""))) < 0;
    }
}
