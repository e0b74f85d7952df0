"use client";
import type { ReactNode } from "react";
import styles from "./list.module.css";

/** What was done, or could not be. */
export interface NoticeContent {
  readonly tone: "success" | "error";
  readonly text: string;
}

interface NoticeProps {
  readonly notice: NoticeContent | undefined;
  /** A way back. */
  readonly children?: ReactNode;
}

/** What an action did, told to readers as it appears. The place is always there, so that they hear it. */
export function Notice({ notice, children }: NoticeProps) {
  return (
    <div role={notice?.tone === "error" ? "alert" : "status"} className={styles.notice}>
      {notice !== undefined && (
        <div className={`fr-alert fr-alert--sm fr-alert--${notice.tone} fr-mb-2w`}>
          <p>{notice.text}</p>
          {children}
        </div>
      )}
    </div>
  );
}
