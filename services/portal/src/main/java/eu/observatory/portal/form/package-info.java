/** Forms that only a page of this site can have made. */
@NullMarked
package eu.observatory.portal.form;

import org.jspecify.annotations.NullMarked;
