/** Official lists that recognise enterprises, read by definitions that are data. */
@NullMarked
package eu.observatory.registry.imports.list;

import org.jspecify.annotations.NullMarked;
