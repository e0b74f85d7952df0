import { z } from "zod";
import type { FiguresRoute } from "./figures-routes.ts";
import { faultSchema } from "./figures-schemas.ts";

/** Raised when an answer loses or renames a field. */
const VERSION = "1.0.0";

/** The API in OpenAPI 3.1, made from the very schemas that questions and answers go through. */
export function describeFigures(routes: readonly FiguresRoute[], baseUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Maillage: figures of the France Services network",
      version: VERSION,
      description: "Travel times are computed, by car; every answer says what its figures rest on.",
    },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(routes.map((route) => [route.path, { get: describeRoute(route) }])),
    components: { schemas: { fault: toSchema(faultSchema, "output") } },
  };
}

function describeRoute({ path, summary, params, answer }: FiguresRoute) {
  const fault = { "application/json": { schema: { $ref: "#/components/schemas/fault" } } };
  return {
    operationId: path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, ""),
    summary,
    parameters: Object.entries(params.shape).map(([name, schema]) => describeParameter(name, schema, path)),
    responses: {
      200: { description: "OK", content: { "application/json": { schema: toSchema(answer, "output") } } },
      400: { description: "What is asked cannot be understood", content: fault },
      404: { description: "What is asked about is not there", content: fault },
    },
  };
}

function describeParameter(name: string, schema: z.core.$ZodType, path: string) {
  const { description, ...rest } = toSchema(schema, "input");
  const isInPath = path.includes(`{${name}}`);
  return {
    ...{ name, in: isInPath ? "path" : "query", required: isInPath },
    ...(description !== undefined && { description }),
    schema: rest,
  };
}

function toSchema(schema: z.core.$ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
