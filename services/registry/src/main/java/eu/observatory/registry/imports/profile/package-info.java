/** What enterprises say of themselves, in files that networks and provinces collect. */
@NullMarked
package eu.observatory.registry.imports.profile;

import org.jspecify.annotations.NullMarked;
