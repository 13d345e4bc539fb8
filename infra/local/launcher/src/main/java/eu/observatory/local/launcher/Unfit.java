package eu.observatory.local.launcher;

/** Why the platform cannot start here, in one plain sentence with a way out. */
final class Unfit extends RuntimeException {

    Unfit(String sentence) {
        super(sentence);
    }
}
