@NullMarked
package goldpath.bot.picture;

import org.jspecify.annotations.NullMarked;
