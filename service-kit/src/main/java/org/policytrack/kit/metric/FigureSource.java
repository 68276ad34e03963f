package org.policytrack.kit.metric;

import java.util.List;

/** A bean that names figures; asked once, at the start. */
public interface FigureSource {

    List<Figure> figures();
}
