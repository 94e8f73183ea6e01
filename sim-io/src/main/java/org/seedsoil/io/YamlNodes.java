package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Nodes of YAML to be written: values plain, small mappings on one line. */
final class YamlNodes {
    private static final int WIDTH = 110;

    private YamlNodes() {}

    /** A value whose meaning follows from its key: written without quotes wherever YAML allows. */
    static ScalarNode value(String text) {
        Tag tag = new CoreSchema().getScalarResolver().resolve(text, true);
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }

    /** A text for people. */
    static ScalarNode prose(String text) {
        return new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    /** A mapping; on one line if it is short and holds nothing but values. */
    static MappingNode mapping(Map<String, Node> entries) {
        List<NodeTuple> tuples = new ArrayList<>();
        entries.forEach((key, node) -> tuples.add(new NodeTuple(value(key), node)));
        boolean flat = entries.values().stream().allMatch(YamlNodes::fitsOnLine);
        return new MappingNode(
                Tag.MAP, tuples, flat && length(entries) < WIDTH - 20 ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    /** A list; on one line if it is short and holds nothing but values. */
    static SequenceNode list(List<Node> items) {
        boolean flat = items.stream().allMatch(ScalarNode.class::isInstance)
                && items.stream().mapToInt(YamlNodes::length).sum() < WIDTH - 20;
        return new SequenceNode(Tag.SEQ, items, flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static boolean fitsOnLine(Node node) {
        boolean inner = node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW
                || node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW;
        return inner || node instanceof ScalarNode scalar && !scalar.getValue().contains("\n");
    }

    private static int length(Map<String, Node> entries) {
        return entries.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + length(entry.getValue()) + 4)
                .sum();
    }

    private static int length(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().length() + 2;
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().mapToInt(YamlNodes::length).sum();
        }
        int length = 0;
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            length += length(tuple.getKeyNode()) + length(tuple.getValueNode());
        }
        return length;
    }

    /** Writes a mapping as the top of a document, one key per line. */
    static String document(Map<String, Node> entries) {
        MappingNode root = mapping(entries);
        root.setFlowStyle(FlowStyle.BLOCK);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setBestLineBreak("\n")
                .setWidth(WIDTH)
                .setSplitLines(false)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSchema(new CoreSchema())
                .build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(root).iterator());
    }
}
