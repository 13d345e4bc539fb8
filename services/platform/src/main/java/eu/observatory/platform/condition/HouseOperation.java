package eu.observatory.platform.condition;

import org.springframework.http.HttpMethod;

/** An operation that every service has from the starter, for operators alone; a bean. */
public record HouseOperation(HttpMethod method, String path) {}
