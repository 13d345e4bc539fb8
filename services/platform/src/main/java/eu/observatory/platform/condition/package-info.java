/** How a service is: what it leans on, what waits in it and what it promised, told to operators by one operation. */
@NullMarked
package eu.observatory.platform.condition;

import org.jspecify.annotations.NullMarked;
