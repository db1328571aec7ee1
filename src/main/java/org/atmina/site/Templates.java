package org.atmina.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The pages by name; each takes its frame, the words of its language, and what it shows.
@CheckedTemplate(basePath = "site")
final class Templates {
    private Templates() {}

    static native TemplateInstance home(Frame page, Words say, HomeView view);

    static native TemplateInstance search(Frame page, Words say, SearchView view);

    static native TemplateInstance collections(Frame page, Words say, CollectionTree view);

    static native TemplateInstance collection(Frame page, Words say, CollectionView view);

    static native TemplateInstance item(Frame page, Words say, ItemView view);

    static native TemplateInstance scan(Frame page, Words say, ScanView view);

    static native TemplateInstance citation(Frame page, Words say, CitationView view);

    static native TemplateInstance viewer(Frame page, Words say, ViewerView view);

    static native TemplateInstance about(Frame page, Words say);

    static native TemplateInstance problem(Frame page, Words say, ProblemView view);
}
