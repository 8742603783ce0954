package vn.phusong.planner.ingest;

/**
 * A data pack as loaded.
 *
 * @param provinceCode code of the province that the pack is about
 * @param synthetic true if figures made from it must be marked SYNTHETIC wherever they show
 * @param registerEdition edition whose commune codes the hamlet register uses
 * @param folder where it was loaded from
 */
public record Pack(
        String id,
        String title_vi,
        String title_en,
        String provinceCode,
        boolean synthetic,
        String licence,
        String source,
        String registerEdition,
        RadioConstants radio,
        String folder) {}
