@NullMarked
package goldpath.bot.transcripts;

import org.jspecify.annotations.NullMarked;
