package eu.observatory.portal.gateway;

import java.util.Locale;

/**
 * Who a page is made for.
 *
 * @param locale one of the languages of the site
 * @param address the address of the visitor as the gateway saw it, for its limits; empty where the portal asks for all
 */
public record Visitor(Locale locale, String address) {}
