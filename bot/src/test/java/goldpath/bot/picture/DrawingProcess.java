package goldpath.bot.picture;

import goldpath.bot.Bot;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Facts;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws one picture into a file, in a process of its own. */
public final class DrawingProcess {

    private DrawingProcess() {}

    /** @param args the file */
    public static void main(String[] args) throws IOException {
        Languages languages = Bot.languages();
        Language german = languages.closest("de");
        Picture picture = new Pictures()
                .of(
                        new Evaluator(Bot.competency()).assess(Facts.none()),
                        new Wording(german, languages, Bot.competency()),
                        german,
                        Pictures.Size.FULL)
                .orElseThrow();
        Files.write(Path.of(args[0]), picture.png());
    }
}
