/** What the portal knows it knows from the gateway: the one client, who it asks for, and how asking can fail. */
@NullMarked
package eu.observatory.portal.gateway;

import org.jspecify.annotations.NullMarked;
