import { answerExport } from "../../../../../features/exports/answer-export.ts";
import { getIntl } from "../../../../../i18n/request.ts";

interface ExportParams {
  readonly params: Promise<{ readonly code: string }>;
}

/** Data of a territory as a file: `?couches=sites,homes&format=gpkg`, with the words of the other pages' addresses. */
export async function GET(request: Request, { params }: ExportParams): Promise<Response> {
  const { locale, t } = await getIntl();
  return answerExport((await params).code, new URL(request.url).searchParams, locale, t("exports.noLayer"));
}
