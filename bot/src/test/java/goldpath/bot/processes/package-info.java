/** Bots in processes of their own, which are killed, and which work side by side. */
@NullMarked
package goldpath.bot.processes;

import org.jspecify.annotations.NullMarked;
