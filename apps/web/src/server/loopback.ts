import { isIPv4, isIPv6 } from "node:net";

/** Whether a server bound to this host can only be reached from the machine itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (bare === "localhost" || bare.endsWith(".localhost")) return true;
  if (isIPv4(bare)) return bare.startsWith("127.");
  return isIPv6(bare) && (bare === "::1" || bare === "0:0:0:0:0:0:0:1");
}

/**
 * Whether a request's `Host` header names this machine. Any page of the web can make a browser call a loopback server
 * under a name of its own (DNS rebinding); without accounts, that name is all that tells such a call from a real one.
 */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  return header !== undefined && isLoopback(header.replace(/:\d+$/, ""));
}
