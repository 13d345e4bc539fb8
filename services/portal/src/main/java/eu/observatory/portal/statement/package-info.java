/** What an enterprise says of itself, by section: as forms that people fill in and as entries that they read and compare. */
@NullMarked
package eu.observatory.portal.statement;

import org.jspecify.annotations.NullMarked;
