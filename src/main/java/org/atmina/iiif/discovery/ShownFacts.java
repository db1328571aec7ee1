package org.atmina.iiif.discovery;

import org.atmina.catalog.VisibleItems;

/// SQL that digests what readers are shown of an item or a collection. It is generous: a fact too many costs somebody a
/// look at a manifest that is the same; a fact too few would withhold a change. What only the staff sees (a draft of a
/// translation, a comment that waits) is not in it.
final class ShownFacts {
    private static final String APPROVED = """
            (select string_agg(concat_ws(':', t.language, t.steward, s.version, t.approved_revision), ','
                               order by t.language, t.steward)
             from translation t left join steward s on s.slug = t.steward
             where t.unit_id = u.id and t.approved_revision is not null)""";

    /// Which decision of a curator about whose wording is shown came last.
    private static final String CHOSEN =
            "(select max(chosen.id) from wording_choice chosen where chosen.unit_id = u.id)";

    /// The decisions for a collection and those above it.
    private static final String CHOSEN_ABOVE = """
            (select max(chosen.id) from wording_choice chosen where chosen.collection_id in (
                with recursive up (id, parent_id) as (
                    select low.id, low.parent_id from collection low where low.id = %s
                    union
                    select high.id, high.parent_id from collection high join up on high.id = up.parent_id)
                select up.id from up))""";

    private static final String OF_ITEM = String.join(
            ", ",
            "cast(to_jsonb(i) as text)",
            words("u.item_id = i.id and u.segment_id is null"),
            words("u.collection_id = i.collection_id and u.role = 'title'"),
            listed(
                    "concat_ws(':', t.unit_id, t.language, t.steward, s.version, t.approved_revision, u.source_hash,"
                            + " to_jsonb(u.same_meaning), " + CHOSEN + ")",
                    """
                    translation t join text_unit u on u.id = t.unit_id left join steward s on s.slug = t.steward
                    where u.item_id = i.id and u.segment_id is not null and t.approved_revision is not null"""),
            listed("concat_ws(':', f.id, f.position, f.name, f.state)", "item_file f where f.item_id = i.id"),
            listed("cast(v.id as text)", "text_version v where v.item_id = i.id"),
            listed("concat_ws(':', p.id, p.width, p.height)", "page p where p.item_id = i.id"),
            listed("concat_ws(':', g.id, g.version)", "page_image g where g.item_id = i.id"),
            listed("concat_ws(':', l.role, l.position, a.id, a.version, to_jsonb(n))", """
                    item_authority l join authority a on a.id = l.authority_id
                    left join authority_name n on n.authority_id = a.id where l.item_id = i.id"""),
            listed("cast(m.id as text)", "mention m where m.item_id = i.id and m.state = 'confirmed'"),
            listed("concat_ws(':', n.id, n.version)", """
                    annotation n where n.item_id = i.id and n.state = 'published'"""),
            CHOSEN_ABOVE.formatted("i.collection_id"),
            listed("concat_ws(':', n.id, n.shown, s.version)", """
                    context_note n left join steward s on s.slug = n.steward
                    where n.item_id = i.id and n.shown is not null"""),
            listed("a.term", "item_advisory a where a.item_id = i.id and a.removed_at is null"),
            "(select max(a.number) from item_authenticity a where a.item_id = i.id)");

    /// Items with what is shown of those that everybody sees, for `:ids`.
    static final String ITEMS = """
            select i.id, i.name, i.collection_id, shown.open,
                   case when shown.open then md5(concat_ws('|', %s)) else '' end
            from item i cross join lateral (select coalesce(%s, false) as open) shown
            where i.id = any(cast(:ids as uuid[]))
            """.formatted(OF_ITEM, VisibleItems.OF_TABLES);

    private static final String HOLDING = """
            with recursive holding as (
                select c.id, c.parent_id from collection c
                where exists (select 1 from item i where i.collection_id = c.id and %s)
                union
                select above.id, above.parent_id from collection above join holding on above.id = holding.parent_id)
            """.formatted(VisibleItems.OF_TABLES);

    private static final String FIRST_IMAGE = """
            (select concat_ws(':', g.id, g.version) from page_image g join item_file f on f.id = g.file_id
             where g.item_id = i.id order by f.position, g.number limit 1)""";

    private static final String MEMBERS_OF_COLLECTION = String.join(
            ", ",
            listed(
                    "concat_ws(':', part.id, %s)".formatted(words("u.collection_id = part.id and u.role = 'title'")),
                    """
                    collection part where part.parent_id = c.id and part.id in (select id from holding)"""),
            listed(
                    "concat_ws(':', i.id, i.name, i.date_edtf, %s, %s)"
                            .formatted(FIRST_IMAGE, words("u.item_id = i.id and u.role = 'title'")),
                    "item i where i.collection_id = c.id and " + VisibleItems.OF_TABLES));

    /// Collections with what is shown of those in which everybody finds something, for `:ids`.
    static final String COLLECTIONS = HOLDING
            + """
            select c.id, c.name, c.parent_id, shown.open, case when shown.open then
                   md5(concat_ws('|', c.name, c.identifier, c.level, c.parent_id, %s, %s, %s, %s)) else '' end
            from collection c cross join lateral (select c.id in (select id from holding) as open) shown
            where c.id = any(cast(:ids as uuid[]))
            """.formatted(
                            words("u.collection_id = c.id"),
                            words("u.collection_id = c.parent_id and u.role = 'title'"),
                            MEMBERS_OF_COLLECTION,
                            CHOSEN_ABOVE.formatted("c.id"));

    /// What is shown at the top.
    static final String TOP = HOLDING + "select coalesce(md5("
            + listed("concat_ws(':', c.id, %s)".formatted(words("u.collection_id = c.id and u.role = 'title'")), """
                    collection c where c.parent_id is null and c.id in (select id from holding)""")
            + "), '')";

    /// Items about which something else is announced than what is true, whoever has changed it and when: by a day that
    /// has come, or by hand.
    static final String STRAYED_ITEMS = """
            select i.id from item i left join discovery_object o on o.id = i.id
            where coalesce(%s, false) <> (o.id is not null) or o.name <> i.name
            union
            select o.id from discovery_object o
            where o.kind = 'item' and not exists (select 1 from item i where i.id = o.id)
            limit :most
            """.formatted(VisibleItems.OF_TABLES);

    static final String STRAYED_COLLECTIONS = HOLDING + """
            select c.id from collection c left join discovery_object o on o.id = c.id
            where (c.id in (select id from holding)) <> (o.id is not null) or o.name <> c.name
            union
            select o.id from discovery_object o
            where o.kind = 'collection' and not exists (select 1 from collection c where c.id = o.id)
            """;

    private ShownFacts() {}

    /// The wordings of descriptive fields with their approved translations.
    private static String words(String where) {
        return listed(
                "concat_ws(':', u.id, u.source_language, u.source_hash, to_jsonb(u.same_meaning), %s, %s)"
                        .formatted(APPROVED, CHOSEN),
                "text_unit u where " + where);
    }

    private static String listed(String fact, String from) {
        return "(select string_agg(fact, ',' order by fact) from (select %s as fact from %s) facts)"
                .formatted(fact, from);
    }
}
