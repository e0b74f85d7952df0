"use client";
import type { AppRouter } from "@maillage/api";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { IntlProvider } from "use-intl";
import type { Locale } from "../../i18n/locale.ts";
import type { Messages } from "../../i18n/messages.ts";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

interface PlannerProvidersProps {
  readonly locale: Locale;
  /** Those that what is inside shows. */
  readonly messages: Partial<Messages>;
  readonly children: ReactNode;
}

/** What the map page needs around it in the browser: texts, addresses, and the API's answers kept while they are good. */
export function PlannerProviders({ locale, messages, children }: PlannerProvidersProps) {
  // What is loaded is dated and named by hash: it does not go stale while a page is open.
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The server may well be this machine: a browser that believes itself offline asks it all the same, and is told at
          // once when nothing answers.
          queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: "always" },
          mutations: { networkMode: "always" },
        },
      }),
  );
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc", methodOverride: "POST" })] }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          {/* The catalogue of the other language has the same keys and placeholders: a test compares them. */}
          <IntlProvider locale={locale} messages={messages as never} timeZone="Europe/Paris">
            {children}
          </IntlProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
