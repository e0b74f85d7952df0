import { formatClockTime, weekdayName } from "@maillage/opening-hours";
import type { BusRoundStudyView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { useFormat } from "../../planner/use-format.ts";
import { TableFrame } from "../../shell/table-frame.tsx";
import { ProofBadge } from "../answer/proof-table.tsx";
import styles from "../proposals.module.css";
import { writeBusVerdict } from "./write-bus-verdict.ts";

interface BusAnswerProps {
  readonly answer: BusRoundStudyView;
  readonly isKeeping: boolean;
  readonly onKeep: () => void;
}

/** The week of the bus, whom it serves, and what fixed sites would do for as much. */
export function BusAnswer({ answer, isKeeping, onKeep }: BusAnswerProps) {
  const t = useTranslations();
  const format = useFormat();
  const { days, people, peopleServed, peopleServable, isOptimal, gap, hoursPerWeek, daysSpare } = answer;
  const left = people.total - people.today;
  if (days.length === 0) {
    return <p role="status">{t(left === 0 ? "proposals.bus.nobodyLeft" : "proposals.bus.nothing")}</p>;
  }
  return (
    <div className={styles.section}>
      <p className={styles.sentence} role="status">
        {t("proposals.bus.answer", {
          ...{ days: days.length, hours: format.decimal(hoursPerWeek) },
          stops: days.reduce((sum, { stops }) => sum + stops.length, 0),
          ...{ people: format.people(peopleServed), left: format.people(left) },
        })}
      </p>
      <p>
        <ProofBadge isOptimal={isOptimal} />{" "}
        {isOptimal ? t("proposals.bus.proven") : t("proposals.bus.unproven", { gap: format.errorShare(gap) })}{" "}
        {t("proposals.bus.servable", { people: format.people(peopleServable) })}
        {daysSpare > 0 && ` ${t("proposals.bus.spare", { count: daysSpare })}`}
      </p>
      <p>{writeBusVerdict(answer, t, format)}</p>
      <p className={styles.actions}>
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-icon-add-line fr-btn--icon-left"
          disabled={isKeeping || answer.changes.length === 0}
          onClick={onKeep}
        >
          {t("proposals.bus.makeScenario")}
        </button>
      </p>
      <TableFrame caption={t("proposals.bus.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("proposals.bus.day")}</th>
            <th scope="col">{t("proposals.bus.stop")}</th>
            <th scope="col">{t("proposals.bus.times")}</th>
            <th scope="col" className="number">
              {t("proposals.bus.gained")}
            </th>
            <th scope="col" className="number">
              {t("proposals.bus.drive")}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.flatMap(({ weekday, stops, drivingSeconds }) =>
            stops.map(({ place, opens, closes, peopleGained }, rank) => (
              <tr key={`${weekday} ${place.id}`}>
                <th scope="row">{weekdayName(weekday, format.locale)}</th>
                <td>{place.name}</td>
                <td>
                  {formatClockTime(opens, format.locale)} – {formatClockTime(closes, format.locale)}
                </td>
                <td className="number">{format.peopleDifference(peopleGained)}</td>
                <td className="number">
                  {rank > 0 ? "" : drivingSeconds === null ? t("common.noValue") : format.travelTime(drivingSeconds)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </TableFrame>
    </div>
  );
}
