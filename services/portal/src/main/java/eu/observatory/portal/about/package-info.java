/** The pages about the site itself, in words alone. */
@NullMarked
package eu.observatory.portal.about;

import org.jspecify.annotations.NullMarked;
