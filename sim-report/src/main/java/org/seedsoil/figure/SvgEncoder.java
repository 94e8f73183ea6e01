package org.seedsoil.figure;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Paints a figure as SVG that names itself to screen readers. Letters are outlines, so that it looks alike everywhere. It may
 * stand in a page beside others: its identifiers begin with the figure's name.
 */
public final class SvgEncoder {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;

    private SvgEncoder() {}

    /**
     * Paints a figure.
     *
     * @param figure the figure
     * @return one SVG element, without a declaration before it
     */
    public static String encode(Figure figure) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new OwnIdentifiers(figure.name()));
        SvgCanvas graphics = new SvgCanvas(context);
        figure.drawing().paint(graphics);
        Element root = graphics.getRoot();
        SvgTidy.tidy(root);
        describe(root, figure);
        return serialize(root);
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
        int width = figure.drawing().width();
        int height = figure.drawing().height();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("width", Integer.toString(width));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", figure.name() + "-title " + figure.name() + "-desc");
        Element description = text(root, "desc", figure.name() + "-desc", figure.description());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(text(root, "title", figure.name() + "-title", figure.title()), description);
    }

    private static Element text(Element root, String kind, String id, String content) {
        Element element = root.getOwnerDocument().createElementNS(SVG, kind);
        element.setAttribute("id", id);
        element.setTextContent(content);
        return element;
    }

    private static String serialize(Element root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(writer, root);
            writer.close();
        } catch (XMLStreamException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter writer, Element element) throws XMLStreamException {
        if (element.hasChildNodes()) {
            writer.writeStartElement(element.getTagName());
        } else {
            writer.writeEmptyElement(element.getTagName());
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            writer.writeAttribute(
                    attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                write(writer, part);
            } else {
                writer.writeCharacters(child.getNodeValue());
            }
        }
        if (element.hasChildNodes()) {
            writer.writeEndElement();
        }
    }

    /** Counts identifiers per figure. */
    private static final class OwnIdentifiers extends SVGIDGenerator {
        private final String name;
        private final Map<String, Integer> counts = new LinkedHashMap<>();

        OwnIdentifiers(String name) {
            this.name = name;
        }

        @Override
        public String generateID(String prefix) {
            return name + "-" + prefix + counts.merge(prefix, 1, Integer::sum);
        }
    }
}
