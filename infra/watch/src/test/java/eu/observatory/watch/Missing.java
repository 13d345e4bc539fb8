package eu.observatory.watch;

import java.util.List;

/** What is missing, said in words that begin with the file. */
record Missing(Checkout checkout, List<String> said) {

    void unless(boolean there, String words) {
        if (!there) {
            said.add(words);
        }
    }

    void in(String file, String text) {
        unless(checkout.text(file).contains(text), file + ": no " + text);
    }
}
