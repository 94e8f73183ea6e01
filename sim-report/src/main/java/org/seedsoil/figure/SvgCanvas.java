package org.seedsoil.figure;

import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGShape;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Batik's generator of SVG, which writes outlines in short: they are most of a picture, and Batik formats every number of them. */
final class SvgCanvas extends SVGGraphics2D {
    SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    protected void setGeneratorContext(SVGGeneratorContext context) {
        super.setGeneratorContext(context);
        shapeConverter = new ShortPaths(context);
    }

    /** Rectangles, lines and ellipses have elements of their own; all else is a path. */
    private static final class ShortPaths extends SVGShape {
        private final SVGGeneratorContext context;

        ShortPaths(SVGGeneratorContext context) {
            super(context);
            this.context = context;
        }

        @Override
        public @Nullable Element toSVG(Shape shape) {
            if (!(shape instanceof Path2D outlined)) {
                return super.toSVG(shape);
            }
            String outline = PathText.of(shape);
            if (outline.isEmpty()) {
                return null; // as Batik has it: nothing to draw
            }
            Element path = context.getDOMFactory().createElementNS(SVG_NAMESPACE_URI, SVG_PATH_TAG);
            path.setAttributeNS(null, SVG_D_ATTRIBUTE, outline);
            if (outlined.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                path.setAttributeNS(null, SVG_FILL_RULE_ATTRIBUTE, SVG_EVEN_ODD_VALUE);
            }
            return path;
        }
    }
}
