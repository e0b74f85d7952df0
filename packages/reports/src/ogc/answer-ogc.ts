import { findReportSentence } from "../report-sentences.ts";
import { describeService } from "./documents/describe-service.ts";
import {
  answerCollection,
  answerCollections,
  answerConformance,
  answerLanding,
} from "./documents/service-documents.ts";
import type { FeatureCatalogue } from "./feature-catalogue.ts";
import { answerItem, answerItems } from "./items/answer-items.ts";
import { OgcInvalidValueError, OgcNotFoundError, OgcUnknownParameterError } from "./ogc-errors.ts";
import { answerJson, JSON_TYPE, type OgcAnswer, type OgcRequest, OPENAPI_TYPE } from "./ogc-exchange.ts";
import { refuseUnknown } from "./read-parameters.ts";

/**
 * OGC API - Features, read only: layers of Maillage for QGIS and its like. What is asked wrongly is answered 400, what is not
 * there 404, with a sentence in the reader's language; anything else is thrown.
 */
export async function answerOgc(request: OgcRequest, catalogue: FeatureCatalogue): Promise<OgcAnswer> {
  try {
    return await answer(request, catalogue);
  } catch (error) {
    if (error instanceof OgcNotFoundError) return refuse(404, "NotFound", error, request);
    if (error instanceof OgcInvalidValueError || error instanceof OgcUnknownParameterError) {
      return refuse(400, "InvalidParameterValue", error, request);
    }
    throw error;
  }
}

async function answer(request: OgcRequest, catalogue: FeatureCatalogue): Promise<OgcAnswer> {
  const { path, query } = request;
  const [root = "", collectionId, items, featureId, ...rest] = path;
  const isItems = items === "items" && rest.length === 0;
  if (!isItems || featureId !== undefined) refuseUnknown(query, featureId === undefined ? ["f"] : ["f", "crs"]);
  if (root === "collections" && collectionId !== undefined && (items === undefined || isItems)) {
    const collection = await catalogue.find(collectionId);
    if (items === undefined) return answerCollection(request, collection);
    return featureId === undefined
      ? answerItems(request, catalogue, collection)
      : answerItem(request, collection, featureId);
  }
  if (collectionId !== undefined) throw new OgcNotFoundError("path", path.join("/"));
  switch (root) {
    case "":
      return answerLanding(request);
    case "conformance":
      return answerConformance();
    case "collections":
      return answerCollections(request, await catalogue.list());
    case "api":
      return answerJson(describeService(request, await catalogue.list()), OPENAPI_TYPE);
    default:
      throw new OgcNotFoundError("path", path.join("/"));
  }
}

/** Of OGC API - Features: a code and a description. */
function refuse(
  status: number,
  code: string,
  error: OgcNotFoundError | OgcInvalidValueError | OgcUnknownParameterError,
  { locale }: OgcRequest,
): OgcAnswer {
  const description = findReportSentence(error, locale) ?? error.message;
  return { status, mediaType: JSON_TYPE, headers: {}, body: JSON.stringify({ code, description }) };
}
