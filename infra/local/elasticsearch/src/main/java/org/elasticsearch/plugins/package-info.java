/** The one class that must sit beside the engine's plugins, for types that are package-private. */
@NullUnmarked
package org.elasticsearch.plugins;

import org.jspecify.annotations.NullUnmarked;
