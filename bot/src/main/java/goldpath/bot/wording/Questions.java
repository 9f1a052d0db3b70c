package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Choices;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Precision;
import goldpath.evaluator.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The questions of the interview, in other words each time one is put again. */
final class Questions {

    private static final int VARIANTS = 4;

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final Labels labels;

    Questions(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        labels = new Labels(competency, speech);
    }

    List<Block> of(Reply.Question question) {
        List<Block> blocks = new ArrayList<>();
        int variant = variant(question.attempt());
        String text = question.fact().read(new Asker(question.answers(), variant));
        blocks.add(Paragraph.of(text + left(question)));
        if (question.fact() instanceof RosterFact && variant == 0 && !isStarted(question.answers())) {
            blocks.add(Items.of(exams()));
        }
        blocks.addAll(choices(question.choices()));
        return blocks;
    }

    List<Block> choices(List<Choice> choices) {
        return choices.isEmpty() ? List.of() : List.of(new Choices(labels.of(choices)));
    }

    /** Each wording in turn. */
    static int variant(int attempt) {
        return attempt % VARIANTS;
    }

    /** How many questions may follow, said when a question is new; "anyone else?" is no question of its own. */
    private String left(Reply.Question question) {
        boolean goesOn = question.fact() instanceof RosterFact && isStarted(question.answers());
        return question.attempt() > 0 || goesOn ? "" : " " + speech.text("ask.left", "count", question.left());
    }

    private static boolean isStarted(Answers answers) {
        return !answers.facts().roster().people().isEmpty();
    }

    /** The exams that count, a line per group. */
    List<String> exams() {
        ShortTitles titles = new ShortTitles(competency);
        return competency.groups().values().stream()
                .map(group -> group.exams().stream()
                        .map(code -> titles.of(exam(code)))
                        .toList())
                .map(speech::or)
                .toList();
    }

    private Exam exam(String code) {
        return Objects.requireNonNull(competency.exams().get(code));
    }

    /** The words of a question, by the kind of its fact. */
    private final class Asker implements FactDefinition.Reader<String> {
        private final Answers answers;
        private final int variant;

        Asker(Answers answers, int variant) {
            this.answers = answers;
            this.variant = variant;
        }

        @Override
        public String market(MarketFact fact) {
            return speech.text("ask.market." + variant);
        }

        @Override
        public String amount(AmountFact fact) {
            return speech.text("ask.amount." + variant, "fact", words.name(fact), "heading", words.heading(fact));
        }

        @Override
        public String association(AssociationFact fact) {
            String amount = answers.facts()
                    .amount(fact.amount())
                    .value()
                    .filter(known -> known.precision() == Precision.EXACT)
                    .map(known -> speech.text("ask.association.known", "amount", words.amount(known)))
                    .orElseGet(() -> speech.text("ask.association.this"));
            return speech.text(
                    "ask.association." + variant,
                    "fact",
                    words.name(fact),
                    "heading",
                    words.heading(fact),
                    "amount",
                    amount);
        }

        @Override
        public String roster(RosterFact fact) {
            Roster roster = answers.facts().roster();
            String key = isStarted(answers) ? "ask.roster_more." : "ask.roster.";
            List<String> people = roster.people().stream()
                    .map(person -> speech.quoted(person.name()))
                    .toList();
            return speech.text(
                    key + variant,
                    "person",
                    speech.text("ask.roster.example"),
                    "exam",
                    competency.exams().keySet().iterator().next(),
                    "people",
                    speech.and(people));
        }
    }
}
