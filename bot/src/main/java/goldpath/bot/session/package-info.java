@NullMarked
package goldpath.bot.session;

import org.jspecify.annotations.NullMarked;
