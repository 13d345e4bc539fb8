package eu.observatory.gateway;

import org.springframework.web.server.WebFilter;

/**
 * One thing that happens to every request at the public door, and to none on the management port.
 *
 * @param order the smallest comes first
 */
public record Step(int order, WebFilter filter) {}
