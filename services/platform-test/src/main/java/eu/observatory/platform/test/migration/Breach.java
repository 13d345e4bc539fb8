package eu.observatory.platform.test.migration;

/** Something that a migration does and the version before cannot live with. */
record Breach(String what, String why) {

    @Override
    public String toString() {
        return what + " " + why;
    }
}
