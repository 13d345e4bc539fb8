/** Where the platform is kept running: its imports, dead letters, index and code lists, for operators only. */
@NullMarked
package eu.observatory.portal.operator;

import org.jspecify.annotations.NullMarked;
