package org.seedsoil.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes generated SVG small, and open to a page's style: what is drawn in blue or in the colours of letters, guides or background
 * says so in its class ({@code fill-ink}, {@code stroke-grid} …), so that a dark page can change them.
 */
final class SvgTidy {
    private static final Map<String, String> ROLES = roles();
    private static final List<String> DEFAULTS = List.of(
            "color-interpolation=auto",
            "color-rendering=auto",
            "fill-opacity=1",
            "font-family='Dialog'",
            "font-size=12px",
            "font-style=normal",
            "font-weight=normal",
            "image-rendering=auto",
            "shape-rendering=auto",
            "stroke-dasharray=none",
            "stroke-dashoffset=0",
            "stroke-opacity=1",
            "stroke-width=1",
            "text-rendering=auto");

    private SvgTidy() {}

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put(css(Palette.INK), "ink");
        roles.put(css(Palette.MUTED), "muted");
        roles.put(css(Palette.GRID), "grid");
        roles.put(css(Palette.BLUE), "blue");
        roles.put("white", "paper");
        return roles;
    }

    private static String css(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }

    static void tidy(Element root) {
        for (String setting : DEFAULTS) {
            String name = setting.substring(0, setting.indexOf('='));
            if (setting.equals(name + "=" + root.getAttribute(name))) {
                root.removeAttribute(name);
            }
        }
        visit(root);
    }

    private static void visit(Element element) {
        for (Element child : children(element)) {
            visit(child);
            boolean container =
                    child.getTagName().equals("g") || child.getTagName().equals("defs");
            if (container && children(child).isEmpty()) {
                element.removeChild(child);
            }
        }
        classify(element);
    }

    private static void classify(Element element) {
        String classes = Stream.of("fill", "stroke")
                .filter(paint -> ROLES.containsKey(element.getAttribute(paint)))
                .map(paint -> paint + "-" + ROLES.get(element.getAttribute(paint)))
                .collect(Collectors.joining(" "));
        if (!classes.isEmpty()) {
            element.setAttribute("class", classes);
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
