/** Where conversations live. */
@NullMarked
package goldpath.bot.store;

import org.jspecify.annotations.NullMarked;
