import { test as base, expect } from "@playwright/test";

/** A page that notes every request to anywhere but our own server, and fails the test when there was one. */
export const test = base.extend<{ requestsElsewhere: string[] }>({
  requestsElsewhere: [
    async ({ page, baseURL }, use) => {
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        const isLocal = url.startsWith(`${baseURL}/`) || url.startsWith("blob:") || url.startsWith("data:");
        if (!isLocal) elsewhere.push(url);
      });
      await use(elsewhere);
      expect(elsewhere, "nothing may leave the machine").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
