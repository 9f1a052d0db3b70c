@NullMarked
package goldpath.bot.channel.discord.command;

import org.jspecify.annotations.NullMarked;
