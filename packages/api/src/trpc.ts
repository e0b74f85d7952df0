import { initTRPC } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { buildUserError, findRefusalCode } from "./user-error.ts";

const t = initTRPC.context<ApiContext>().create({
  // A stack tells users nothing and others too much; the server logs it.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, refusalCode: findRefusalCode(error) ?? null },
  }),
});

/** The only place where errors become messages. A failed `next()` resolves with `ok: false`: it does not throw. */
const explainErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  throw buildUserError(result.error, ctx.locale);
});

export const createRouter = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Open to whoever reaches the server, which only listens on this machine while accounts do not exist. */
export const publicProcedure = t.procedure.use(explainErrors);
