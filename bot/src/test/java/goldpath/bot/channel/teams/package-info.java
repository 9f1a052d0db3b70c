@NullMarked
package goldpath.bot.channel.teams;

import org.jspecify.annotations.NullMarked;
