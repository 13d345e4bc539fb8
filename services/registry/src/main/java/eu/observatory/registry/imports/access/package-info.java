/** Who may use the import API: as long as there is no sign-in, the machine itself, in local mode. */
@NullMarked
package eu.observatory.registry.imports.access;

import org.jspecify.annotations.NullMarked;
