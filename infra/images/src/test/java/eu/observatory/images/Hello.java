package eu.observatory.images;

/** Stands for a service: it says on what it runs, and whether its folders can be found, as Spring wants. */
final class Hello {

    static void main() {
        boolean found = Hello.class.getClassLoader().getResource("eu/observatory/images/") != null;
        System.out.println("Hello from " + System.getProperty("java.home") + ", folders found: " + found);
    }
}
