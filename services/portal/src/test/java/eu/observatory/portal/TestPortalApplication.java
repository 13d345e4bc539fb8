package eu.observatory.portal;

/** Runs the portal against recorded answers, for work on its pages. */
class TestPortalApplication {

    public static void main(String[] args) {
        System.setProperty("observatory.portal.gateway-url", new RecordedGateway().url());
        PortalApplication.main(args);
    }
}
