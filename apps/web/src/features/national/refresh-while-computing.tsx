"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PERIOD_MS = 1500;

/** Asks for the page again until the server no longer shows this: what is computed meanwhile comes by itself. */
export function RefreshWhileComputing() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), PERIOD_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
