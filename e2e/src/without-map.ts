import type { BrowserContext } from "@playwright/test";

/**
 * Browsers that draw no map, as some are: all but pointing is done without one, and far sooner
 * than under a software renderer.
 */
export async function withoutMap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
}
