/** Who did what to which enterprise and when: only added to, and readable by those who answer for it. */
@NullMarked
package eu.observatory.registry.trail;

import org.jspecify.annotations.NullMarked;
