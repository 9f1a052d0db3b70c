/** Microsoft Teams. The Bot Framework SDK is seen nowhere else, and here only with the cures for its faults. */
@NullMarked
package goldpath.bot.channel.teams;

import org.jspecify.annotations.NullMarked;
