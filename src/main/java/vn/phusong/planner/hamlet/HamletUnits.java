package vn.phusong.planner.hamlet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusong.planner.ogcapi.PropertyDefinition;
import vn.phusong.planner.ogcapi.Publication;

/**
 * The commune and district of each hamlet as properties of its feature: {@code commune_code} and so on in the register's
 * edition, {@code commune_code_2025_07} and so on in every other one, where districts may be no more.
 */
final class HamletUnits {

    private record Edition(String code, String title_vi, String title_en, String suffix) {}

    private final List<Edition> editions;
    private final Map<String, Map<String, @Nullable Object>> valuesByHamlet;

    private HamletUnits(List<Edition> editions, Map<String, Map<String, @Nullable Object>> valuesByHamlet) {
        this.editions = editions;
        this.valuesByHamlet = valuesByHamlet;
    }

    static HamletUnits read(JdbcClient jdbc, Publication publication) {
        List<Edition> editions = jdbc.sql("""
                        select e.code, e.title_vi, e.title_en,
                               case when e.code = k.register_edition then ''
                                    else '_' || replace(e.code, '-', '_') end as suffix
                        from edition e join pack k on k.id = e.pack_id
                        where e.pack_id = ? order by e.code <> k.register_edition, e.code""")
                .param(publication.packId())
                .query(Edition.class)
                .list();
        Map<String, String> suffixes = new HashMap<>();
        editions.forEach(edition -> suffixes.put(edition.code(), edition.suffix()));
        Map<String, Map<String, @Nullable Object>> values = new HashMap<>();
        jdbc.sql("""
                        with shown as (
                            select dataset_id from publication_dataset where data_version = ?),
                        unit as (
                            select edition, code, name, parent_code, level from admin_unit
                            where dataset_id in (select * from shown))
                        select h.code, c.edition, c.commune_code, commune.name as commune_name,
                               district.code as district_code, district.name as district_name
                        from hamlet h
                        join hamlet_commune c on c.hamlet_id = h.id
                        left join unit commune on commune.edition = c.edition and commune.code = c.commune_code
                        left join unit district on district.edition = c.edition
                             and district.code = commune.parent_code and district.level = 'DISTRICT'
                        where h.dataset_id in (select * from shown)""")
                .param(publication.dataVersion())
                .query(row -> {
                    String suffix = suffixes.get(row.getString("edition"));
                    Map<String, @Nullable Object> hamlet =
                            values.computeIfAbsent(row.getString("code"), code -> new LinkedHashMap<>());
                    for (String column : List.of("commune_code", "commune_name", "district_code", "district_name")) {
                        hamlet.put(column + suffix, row.getString(column));
                    }
                });
        return new HamletUnits(editions, values);
    }

    /** The given properties and those of the units. */
    List<PropertyDefinition> withProperties(List<PropertyDefinition> first) {
        List<PropertyDefinition> all = new ArrayList<>(first);
        for (Edition edition : editions) {
            String vi = " (" + edition.title_vi() + ")";
            String en = " (" + edition.title_en() + ")";
            String suffix = edition.suffix();
            all.add(PropertyDefinition.text("commune_code" + suffix, "Mã xã" + vi, "Commune code" + en));
            all.add(PropertyDefinition.text("commune_name" + suffix, "Xã" + vi, "Commune" + en));
            all.add(PropertyDefinition.text("district_code" + suffix, "Mã huyện" + vi, "District code" + en));
            all.add(PropertyDefinition.text("district_name" + suffix, "Huyện" + vi, "District" + en));
        }
        return all;
    }

    /** By property name; empty for a hamlet whose communes are not known. */
    Map<String, @Nullable Object> valuesOf(String hamletCode) {
        return valuesByHamlet.getOrDefault(hamletCode, Map.of());
    }
}
