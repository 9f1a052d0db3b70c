package goldpath.bot.wording;

import goldpath.bot.conversation.Doubt;
import goldpath.evaluator.Competency;
import java.util.List;
import java.util.Locale;

/** What is unclear, in words. */
final class DoubtWords implements Doubt.Reader<String> {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;

    DoubtWords(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
    }

    /** The key under which a single reading of that doubt is offered. */
    static String proposal(Doubt doubt) {
        return doubt instanceof Doubt.OtherPeriod ? "ask_back.propose_period" : "ask_back.propose";
    }

    @Override
    public String unclearCountry(Doubt.UnclearCountry doubt) {
        return speech.text("doubt.unclear_country", "place", speech.quoted(doubt.place()));
    }

    @Override
    public String severalMarkets(Doubt.SeveralMarkets doubt) {
        return speech.text("doubt.several_markets");
    }

    @Override
    public String otherCurrency(Doubt.OtherCurrency doubt) {
        return speech.text("doubt.other_currency", "money", speech.money(doubt.amount(), doubt.currency()));
    }

    @Override
    public String otherPeriod(Doubt.OtherPeriod doubt) {
        String period = doubt.period().name().toLowerCase(Locale.ROOT);
        return speech.text("doubt.other_period", "amount", words.amount(doubt.amount()), "period", period);
    }

    @Override
    public String unclearAmount(Doubt.UnclearAmount doubt) {
        return speech.text("doubt.unclear_amount", "said", speech.quoted(doubt.said()));
    }

    @Override
    public String unclearSign(Doubt.UnclearSign doubt) {
        return speech.text(
                "doubt.unclear_sign", "amount", speech.usd(doubt.amount().abs()));
    }

    @Override
    public String noAmount(Doubt.NoAmount doubt) {
        return speech.text("doubt.no_amount");
    }

    @Override
    public String partOfUnknownSize(Doubt.PartOfUnknownSize doubt) {
        return speech.text("doubt.part_of_unknown_size");
    }

    @Override
    public String moreThanTheWhole(Doubt.MoreThanTheWhole doubt) {
        return speech.text(
                "doubt.more_than_the_whole",
                "covered",
                words.amount(doubt.covered()),
                "fact",
                words.heading(competency.fact(doubt.fact())),
                "whole",
                words.amount(doubt.whole()));
    }

    @Override
    public String unclearExam(Doubt.UnclearExam doubt) {
        String exams = speech.or(doubt.exams());
        return doubt.person()
                .map(person -> speech.text("doubt.unclear_exam_of", "person", speech.quoted(person), "exams", exams))
                .orElseGet(() -> speech.text("doubt.unclear_exam", "exams", exams));
    }

    @Override
    public String misspeltExam(Doubt.MisspeltExam doubt) {
        return speech.text(
                "doubt.misspelt_exam", "said", speech.quoted(doubt.said()), "exams", speech.or(doubt.nearest()));
    }

    @Override
    public String unnamedPeople(Doubt.UnnamedPeople doubt) {
        return speech.text("doubt.unnamed_people", "exams", speech.and(doubt.exams()));
    }

    @Override
    public String unclearPerson(Doubt.UnclearPerson doubt) {
        List<String> people = doubt.people().stream().map(speech::quoted).toList();
        return speech.text(
                "doubt.unclear_person",
                "said",
                speech.quoted(doubt.said()),
                "count",
                people.size(),
                "people",
                speech.or(people));
    }

    @Override
    public String unclearAnswer(Doubt.UnclearAnswer doubt) {
        return speech.text("doubt.unclear_answer", "fact", words.name(competency.fact(doubt.fact())));
    }

    @Override
    public String readFile(Doubt.ReadFile doubt) {
        return speech.text(
                "doubt.read_file",
                "rows",
                doubt.rows(),
                "people",
                doubt.people().size());
    }

    @Override
    public String unreadableFile(Doubt.UnreadableFile doubt) {
        return speech.text("doubt.unreadable_file." + doubt.reason().name().toLowerCase(Locale.ROOT));
    }
}
