package goldpath.bot.wording;

import goldpath.bot.wording.Block.Bar;
import goldpath.bot.wording.Block.Choices;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Block.Seats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lays blocks out in messages none of which is too long, whatever is in them: lists go on in the next message. */
final class Pages implements Block.Reader<List<Block>> {

    /** Most texts are far shorter; the rest of a longer one is cut. */
    private static final int LONGEST_LINE = 1_500;

    private static final int MOST_CHOICES = 50;
    private static final String CUT = "…";

    private Pages() {}

    static List<Message> of(List<Block> blocks) {
        List<Message> messages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        for (Block block : blocks) {
            for (Block piece : block.read(new Pages())) {
                page.add(piece);
                if (page.size() > 1 && !fits(page)) {
                    List<Block> next = page.subList(breakOf(page), page.size());
                    messages.add(new Message(page.subList(0, page.size() - next.size())));
                    page = new ArrayList<>(next);
                }
            }
        }
        if (!page.isEmpty()) {
            messages.add(new Message(page));
        }
        return messages;
    }

    private static boolean fits(List<Block> page) {
        return PlainText.of(page).length() <= Message.LIMIT;
    }

    /** Where to break a page too long by its last block: best before the last line that introduces something. */
    private static int breakOf(List<Block> page) {
        int last = page.size() - 1;
        for (int i = last; i > 0; i--) {
            boolean introduces =
                    i < last && page.get(i) instanceof Paragraph && !(page.get(i + 1) instanceof Paragraph);
            if (introduces && fits(page.subList(i, page.size()))) {
                return i;
            }
        }
        return last;
    }

    /** The text cut to that many characters, never within one. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    @Override
    public List<Block> paragraph(Paragraph block) {
        return List.of(new Paragraph(shortened(block.spans())));
    }

    @Override
    public List<Block> items(Items block) {
        List<List<Span>> items = block.items().stream().map(Pages::shortened).toList();
        return runs(items, Items::new);
    }

    @Override
    public List<Block> bar(Bar block) {
        String caption = cut(block.caption(), LONGEST_LINE);
        return List.of(new Bar(
                cut(block.label(), LONGEST_LINE / 10), block.counted(), block.required(), block.fraction(), caption));
    }

    @Override
    public List<Block> seats(Seats block) {
        return runs(block.seats(), seats -> new Seats(block.caption(), seats));
    }

    @Override
    public List<Block> choices(Choices block) {
        int shown = Math.min(MOST_CHOICES, block.labels().size());
        int limit = Math.max(LONGEST_LINE / Math.max(1, shown), LONGEST_LINE / MOST_CHOICES);
        return List.of(new Choices(block.labels().stream()
                .limit(shown)
                .map(label -> cut(label, limit))
                .toList()));
    }

    /** As many blocks as it takes for each to fit. */
    private static <T> List<Block> runs(List<T> entries, Function<List<T>, Block> block) {
        List<Block> runs = new ArrayList<>();
        List<T> run = new ArrayList<>();
        for (T entry : entries) {
            run.add(entry);
            if (run.size() > 1 && PlainText.of(block.apply(run)).length() > Message.LIMIT) {
                run.remove(run.size() - 1);
                runs.add(block.apply(run));
                run = new ArrayList<>(List.of(entry));
            }
        }
        runs.add(block.apply(run));
        return runs;
    }

    private static List<Span> shortened(List<Span> spans) {
        if (PlainText.line(spans).length() <= LONGEST_LINE) {
            return spans;
        }
        return List.of(new Span.Plain(cut(PlainText.line(spans), LONGEST_LINE)));
    }
}
