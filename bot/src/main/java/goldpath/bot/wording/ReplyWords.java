package goldpath.bot.wording;

import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each kind of reply says. */
final class ReplyWords implements Reply.Reader<List<Block>> {

    private static final int MOST_PEOPLE = 12;
    private static final int VARIANTS = 6;
    private static final int LAST_VARIANTS = 3;

    private final Speech speech;
    private final Languages languages;
    private final Competency competency;
    private final FactWords words;
    private final Labels labels;
    private final Questions questions;
    private final DoubtWords doubts;
    private final FilePreview files;
    private final Notes notes;
    private final Verdicts verdicts;
    private final Reasons reasons;
    private final Reviews reviews;
    private final Results results;
    private final Changes changes;
    private final RuleWords rules;
    private final Insights insights;

    ReplyWords(Speech speech, Languages languages, Competency competency) {
        this.speech = speech;
        this.languages = languages;
        this.competency = competency;
        words = new FactWords(speech);
        labels = new Labels(competency, speech);
        questions = new Questions(competency, speech);
        doubts = new DoubtWords(competency, speech);
        files = new FilePreview(speech, labels);
        notes = new Notes(speech);
        verdicts = new Verdicts(competency, speech);
        reasons = new Reasons(competency, speech);
        reviews = new Reviews(competency, speech);
        results = new Results(competency, speech);
        changes = new Changes(competency, speech);
        rules = new RuleWords(competency, speech);
        insights = new Insights(competency, speech);
    }

    @Override
    public List<Block> welcome(Reply.Welcome reply) {
        List<String> levels = competency.levels().stream().map(speech::level).toList();
        return List.of(
                speech.paragraph("welcome.intro", "levels", speech.and(levels), "competency", competency.name()),
                speech.paragraph("welcome.how"),
                speech.paragraph("welcome.stored"));
    }

    @Override
    public List<Block> phrase(Reply.Phrase reply) {
        return List.of(speech.paragraph("phrase." + reply.line().id()));
    }

    @Override
    public List<Block> noted(Reply.Noted reply) {
        return notes.of(reply);
    }

    @Override
    public List<Block> otherExams(Reply.OtherExams reply) {
        List<String> codes = reply.codes().stream().map(speech::quoted).toList();
        return List.of(speech.paragraph("other_exams", "count", codes.size(), "exams", speech.and(codes)));
    }

    @Override
    public List<Block> leftovers(Reply.Leftovers reply) {
        return List.of(speech.paragraph("leftovers", "words", speech.quoted(String.join(" ", reply.words()))));
    }

    @Override
    public List<Block> soFar(Reply.SoFar reply) {
        return List.of(verdicts.soFar(reply.assessment(), reply.extent()));
    }

    @Override
    public List<Block> question(Reply.Question reply) {
        return questions.of(reply);
    }

    @Override
    public List<Block> askBack(Reply.AskBack reply) {
        String unclear = again("ask_back", reply.attempt()) + reply.doubt().read(doubts);
        if (reply.doubt() instanceof Doubt.ReadFile file) {
            return files.preview(unclear, file);
        }
        List<String> choices = labels.of(reply.doubt().choices());
        if (choices.isEmpty()) {
            return List.of(Paragraph.of(unclear));
        }
        if (choices.size() == 1) {
            String proposal = speech.text(DoubtWords.proposal(reply.doubt()), "label", choices.get(0));
            return List.of(Paragraph.of(unclear + " " + proposal));
        }
        return List.of(Paragraph.of(unclear + " " + speech.text("ask_back.choose")), new Block.Choices(choices));
    }

    @Override
    public List<Block> notUnderstood(Reply.NotUnderstood reply) {
        int variant = variant(reply.times());
        Optional<FactDefinition> fact = reply.fact();
        return List.of(
                fact.isEmpty()
                        ? speech.paragraph("not_understood.free." + variant)
                        : speech.paragraph(
                                "not_understood." + variant, "example", speech.text("example." + Kind.of(fact.get()))));
    }

    /** An example comes second, then choices, then to go on without; after that these take turns. */
    private static int variant(int times) {
        return times <= VARIANTS ? times : LAST_VARIANTS + (times - LAST_VARIANTS) % (VARIANTS - LAST_VARIANTS + 1);
    }

    /** What is put again is introduced in other words each time. */
    private String again(String key, int attempt) {
        int variant = Questions.variant(attempt);
        return variant == 0 ? "" : speech.text(key + ".again." + variant) + " ";
    }

    @Override
    public List<Block> confirm(Reply.Confirm reply) {
        String question = "confirm." + reply.confirmation().name().toLowerCase(Locale.ROOT);
        return List.of(Paragraph.of(again("confirm", reply.attempt()) + speech.text(question)));
    }

    @Override
    public List<Block> help(Reply.Help reply) {
        List<Block> blocks = new ArrayList<>();
        reply.fact().ifPresent(fact -> {
            blocks.add(speech.paragraph("help.asked", "fact", words.name(fact)));
            blocks.add(lines("help." + Kind.of(fact)));
        });
        blocks.add(speech.paragraph("help.intro"));
        blocks.add(lines("help.say"));
        return blocks;
    }

    private Items lines(String key) {
        return Items.of(speech.text(key).lines().toList());
    }

    @Override
    public List<Block> why(Reply.Why reply) {
        return reasons.why(reply);
    }

    @Override
    public List<Block> explanation(Reply.Explanation reply) {
        return reasons.explanation(reply);
    }

    @Override
    public List<Block> review(Reply.Review reply) {
        return reviews.of(reply, MOST_PEOPLE);
    }

    @Override
    public List<Block> result(Reply.Result reply) {
        return results.of(reply);
    }

    @Override
    public List<Block> whatIf(Reply.WhatIf reply) {
        return changes.of(reply);
    }

    @Override
    public List<Block> nextExam(Reply.NextExam reply) {
        Optional<String> person = reply.person().map(speech::quoted);
        if (reply.next().level().isEmpty() || reply.next().exams().isEmpty()) {
            return List.of(person.map(name -> speech.paragraph("next.none", "person", name))
                    .orElseGet(() -> speech.paragraph("next.none_for_anyone")));
        }
        String level = speech.level(reply.next().level().get());
        Paragraph intro = person.map(name -> speech.paragraph("next.person", "person", name, "level", level))
                .orElseGet(() -> speech.paragraph("next.anyone", "level", level));
        return List.of(intro, rules.linksInOrder(reply.next().exams()));
    }

    @Override
    public List<Block> export(Reply.Export reply) {
        List<Block> blocks = new ArrayList<>(List.of(speech.paragraph("export.intro")));
        blocks.addAll(reviews.of(reply.answers(), reply.assessment(), MOST_PEOPLE));
        blocks.addAll(results.full(reply.answers(), reply.assessment()));
        return blocks;
    }

    @Override
    public List<Block> told(Reply.Told reply) {
        return reply.insight().read(insights);
    }

    @Override
    public List<Block> language(Reply.Language reply) {
        return List.of(Paragraph.of(languages.closest(reply.tag()).say("language.switched")));
    }
}
