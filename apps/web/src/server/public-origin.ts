const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/**
 * The address under which whoever asks knows this server: what a proxy in front of it says (`X-Forwarded-Proto`, `-Host`,
 * `-Prefix`), else the `Host` asked for. For links in answers to that very request: whoever forges these headers misleads
 * nobody else. What is no host is not repeated; `address`, the one asked for, then stands in, and gives the scheme that no
 * proxy names.
 */
export function findPublicOrigin(headers: Headers, address = "http://localhost:3000"): string {
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim() ?? "";
  const { protocol, host } = new URL(address);
  const asked = [first("x-forwarded-host"), first("host")].find((name) => HOST.test(name)) ?? host;
  const scheme = /^https?$/.test(first("x-forwarded-proto")) ? first("x-forwarded-proto") : protocol.slice(0, -1);
  const prefix = /^(?:\/[\w.~-]+)+$/.test(first("x-forwarded-prefix")) ? first("x-forwarded-prefix") : "";
  return `${scheme}://${asked}${prefix}`;
}
