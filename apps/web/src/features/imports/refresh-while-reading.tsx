"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const REFRESH_MS = 2000;

/** Keeps the list of imports true while files are read: the page is asked again until none is. */
export function RefreshWhileReading({ isReading }: { readonly isReading: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => router.refresh(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isReading, router]);
  return null;
}
