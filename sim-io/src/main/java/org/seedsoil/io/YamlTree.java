package org.seedsoil.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Written;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of a YAML text from the events of its parser, without recursion and without guessing types. Refuses
 * what scenarios have no use for: aliases, anchors, tags, further documents, keys that are no text, duplicate keys.
 */
final class YamlTree {
    private static final int DEEPEST = 40;
    private static final int MOST_FAULTS = 100;

    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Written root;
    private int documents;
    private Mark last;

    private YamlTree(String file) {
        this.file = file;
        this.last = new Mark(file, 1, 1);
    }

    /**
     * Reads a text.
     *
     * @param text YAML
     * @param file its name in messages
     * @return what it says
     * @throws ScenarioException if it is not one YAML document of the plain kind
     */
    static Written parse(String text, String file) {
        return new YamlTree(file).parse(text);
    }

    /**
     * Reads the text of a file that is a mapping.
     *
     * @param text YAML
     * @param file its name in messages
     * @param noun what it is, with its article
     * @return what it says
     * @throws ScenarioException if it is too large, or not one YAML mapping of the plain kind
     */
    static Written.Mapping mapping(String text, String file, String noun) {
        TextFile.checkSize(text, file);
        if (parse(TextFile.withoutMark(text), file) instanceof Written.Mapping mapping) {
            return mapping;
        }
        throw ScenarioException.of(new Fault(file, 1, 1, "", noun + " is a mapping of keys to values"));
    }

    private Written parse(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                accept(event);
            }
        } catch (MarkedYamlEngineException e) {
            String problem = String.valueOf(e.getProblem());
            boolean began =
                    YamlProblem.isWhereItBegan(problem) && e.getContextMark().isPresent();
            throw syntax(
                    mark(began ? e.getContextMark() : e.getProblemMark().or(e::getContextMark)),
                    YamlProblem.sentence(problem));
        } catch (ReaderException e) {
            throw syntax(place(text, e.getPosition()), "this character is not allowed in YAML");
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw syntax(last, "the text cannot be read from here on");
        }
        if (root == null && faults.isEmpty()) {
            fault(new Mark(file, 1, 1), "", "the file is empty; allowed: one YAML mapping");
        }
        if (root == null || !faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return root;
    }

    private void accept(Event event) {
        last = mark(event.getEndMark());
        switch (event.getEventId()) {
            case DocumentStart -> startDocument((DocumentStartEvent) event);
            case Alias -> alias((AliasEvent) event);
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end();
            default -> {
                // Comments, and the ends of the document and of the stream, say nothing.
            }
        }
    }

    private void startDocument(DocumentStartEvent event) {
        documents++;
        if (documents > 1) {
            fault(mark(event.getStartMark()), "", "a second document begins here; allowed: one document per file");
            throw new ScenarioException(faults);
        }
        if (!event.getTags().isEmpty()) {
            fault(mark(event.getStartMark()), "", "%TAG directives are not allowed");
        }
    }

    private void alias(AliasEvent event) {
        Mark mark = mark(event.getStartMark());
        fault(mark, path(), "aliases (*" + clip(event.getAlias().getValue()) + ") are not allowed; write the value");
        add(new Written.Words("", mark));
    }

    private void scalar(ScalarEvent event) {
        Mark mark = mark(event.getStartMark());
        plain(event, event.getTag(), mark);
        add(new Written.Words(event.getValue(), mark));
    }

    private void start(CollectionStartEvent event) {
        Mark mark = mark(event.getStartMark());
        plain(event, event.getTag(), mark);
        if (levels.size() >= DEEPEST) {
            fault(mark, "", "nested more than " + DEEPEST + " deep");
            throw new ScenarioException(faults);
        }
        levels.push(new Level(event.getEventId() == Event.ID.MappingStart, mark));
    }

    private void end() {
        Level level = levels.pop();
        add(
                level.mapping
                        ? new Written.Mapping(level.entries, level.mark)
                        : new Written.Sequence(level.items, level.mark));
    }

    private void plain(NodeEvent event, Optional<String> tag, Mark mark) {
        Optional<Anchor> anchor = event.getAnchor();
        anchor.ifPresent(a -> fault(mark, path(), "anchors (&" + clip(a.getValue()) + ") are not allowed; remove it"));
        tag.ifPresent(t -> fault(mark, path(), "tags (" + clip(t) + ") are not allowed; remove it"));
    }

    private void add(Written written) {
        Level level = levels.peek();
        if (level == null) {
            root = written;
        } else if (!level.mapping) {
            level.items.add(written);
        } else if (!level.atValue) {
            key(level, written);
        } else {
            if (level.key != null) {
                level.entries.add(new Written.Entry(level.key, level.keyMark, written));
            }
            level.atValue = false;
        }
    }

    private void key(Level level, Written written) {
        level.atValue = true;
        level.key = null;
        level.keyMark = written.mark();
        if (!(written instanceof Written.Words words)) {
            fault(written.mark(), path(), "a key must be a text, not a list or mapping");
        } else if (THREE_DIGITS.matcher(words.text()).matches()) {
            fault(written.mark(), path(), "a comma ends a value here; write 1e6 for 1,000,000");
        } else if (!level.names.add(words.text())) {
            String path = path();
            String full = path.isEmpty() ? clip(words.text()) : path + "." + clip(words.text());
            fault(written.mark(), full, "this key stands here twice; allowed: once");
        } else {
            level.key = words.text();
        }
    }

    /** The keys from the top to where the parser stands. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (Level level : (Iterable<Level>) levels::descendingIterator) {
            if (!level.mapping) {
                path.append('[').append(level.items.size()).append(']');
            } else if (level.atValue && level.key != null) {
                path.append(path.isEmpty() ? "" : ".").append(clip(level.key));
            }
        }
        return path.toString();
    }

    private ScenarioException syntax(Mark mark, String problem) {
        fault(mark, "", "not YAML: " + problem.replaceAll("\\s+", " "));
        return new ScenarioException(faults);
    }

    private void fault(Mark mark, String path, String message) {
        faults.add(new Fault(file, mark.line(), mark.column(), path, message));
        if (faults.size() >= MOST_FAULTS) {
            throw new ScenarioException(faults);
        }
    }

    private Mark mark(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(m -> new Mark(file, m.getLine() + 1, m.getColumn() + 1)).orElse(new Mark(file, 1, 1));
    }

    private Mark place(String text, int codePoints) {
        int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int start = before.lastIndexOf('\n') + 1;
        return new Mark(file, line, 1 + before.codePointCount(start, before.length()));
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\p{C}", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /** A mapping or list that has begun and not ended. */
    private static final class Level {
        private final boolean mapping;
        private final Mark mark;
        private final List<Written.Entry> entries = new ArrayList<>();
        private final List<Written> items = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private boolean atValue;
        private @Nullable String key;
        private Mark keyMark;

        Level(boolean mapping, Mark mark) {
            this.mapping = mapping;
            this.mark = mark;
            this.keyMark = mark;
        }
    }
}
