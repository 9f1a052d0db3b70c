package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Reply;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.FactDefinition;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Puts replies into a language. May be shared by threads. */
public final class Wording {

    private final Competency competency;
    private final Speech speech;
    private final Labels labels;
    private final Reviews reviews;
    private final Results results;
    private final ReplyWords replies;
    private final FactWords words;
    private final ShortTitles titles;

    /**
     * @param language to speak
     * @param all the languages there are, to greet in the one that was switched to
     */
    public Wording(Language language, Languages all, Competency competency) {
        this.competency = competency;
        speech = new Speech(language);
        words = new FactWords(speech);
        titles = new ShortTitles(competency);
        labels = new Labels(competency, speech);
        reviews = new Reviews(competency, speech);
        results = new Results(competency, speech);
        replies = new ReplyWords(speech, all, competency);
    }

    /** The reply as one message, or several where it is long; each at most {@link Message#LIMIT} characters. */
    public List<Message> say(Reply reply) {
        return Pages.of(reply.read(replies));
    }

    /** The verdict per level and nothing else: no name, no amount. */
    public Message verdict(Assessment assessment) {
        return new Message(List.of(results.verdict(assessment)));
    }

    /** How far each level is. */
    public List<Standing> standings(Assessment assessment) {
        return results.standings(assessment);
    }

    /** A choice in a few words, as for a button. */
    public String label(Choice choice) {
        return labels.of(choice);
    }

    /** The name of a fact as a heading. */
    public String heading(FactDefinition fact) {
        return words.heading(fact);
    }

    /** The exam of that code in a few words, as for a list to choose from. */
    public String exam(String code) {
        Exam exam = competency.exams().get(code);
        return exam == null ? code : titles.of(exam);
    }

    /** US dollars, as they are written in this language. */
    public String usd(BigDecimal usd) {
        return speech.usd(usd);
    }

    /**
     * All answers and the result as a Markdown document, of any length.
     *
     * @param day of the assessment
     */
    public String markdown(Answers answers, Assessment assessment, LocalDate day) {
        List<Block> answered = reviews.of(answers, assessment, Integer.MAX_VALUE);
        List<Block> result = results.full(answers, assessment);
        String title = speech.text("export.title", "competency", competency.name());
        return String.join(
                        "\n\n",
                        "# " + Markdown.escaped(title),
                        Markdown.escaped(speech.text("export.date", "date", speech.date(day))),
                        "## " + speech.text("export.answers"),
                        Markdown.of(answered),
                        "## " + speech.text("export.result"),
                        Markdown.of(result))
                + "\n";
    }
}
