/** The charts, rendered as an operator would, and what must hold of every manifest. */
@NullMarked
package eu.observatory.charts;

import org.jspecify.annotations.NullMarked;
