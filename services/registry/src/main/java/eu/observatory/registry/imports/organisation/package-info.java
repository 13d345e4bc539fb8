/** Organisations out of a file of their own, and public bodies out of the official registers by their legal form. */
@NullMarked
package eu.observatory.registry.imports.organisation;

import org.jspecify.annotations.NullMarked;
