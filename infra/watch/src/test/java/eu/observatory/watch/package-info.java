/** What watches the platform, checked: alerts, their pages and tests, dashboards, and the metrics that both speak of. */
@org.jspecify.annotations.NullMarked
package eu.observatory.watch;
