/** What the platform holds of whoever is signed in: told, given as a file, erased after a second thought. */
@NullMarked
package eu.observatory.portal.personal;

import org.jspecify.annotations.NullMarked;
