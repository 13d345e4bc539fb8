/** The one class that must sit beside the engine's node, for a seam that is package-private. */
@NullUnmarked
package org.elasticsearch.node;

import org.jspecify.annotations.NullUnmarked;
