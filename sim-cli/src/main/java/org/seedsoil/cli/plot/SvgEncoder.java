package org.seedsoil.cli.plot;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Paints a figure as SVG that names itself to screen readers. Letters are outlines, so that it looks alike everywhere. */
final class SvgEncoder {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgEncoder() {}

    static String encode(Figure figure) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setComment("seedsoil");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        figure.drawing().paint(graphics);
        Element root = graphics.getRoot();
        describe(root, figure);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static void describe(Element root, Figure figure) {
        root.setAttribute(
                "viewBox",
                "0 0 " + figure.drawing().width() + " " + figure.drawing().height());
        root.setAttribute("width", Integer.toString(figure.drawing().width()));
        root.setAttribute("height", Integer.toString(figure.drawing().height()));
        root.setAttribute("role", "img");
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(figure.title());
        Element description = root.getOwnerDocument().createElementNS(SVG, "desc");
        description.setTextContent(figure.description());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
    }
}
