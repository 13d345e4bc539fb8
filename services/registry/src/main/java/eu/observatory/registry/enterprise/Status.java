package eu.observatory.registry.enterprise;

public enum Status {
    ACTIVE,
    CLOSED
}
