// The words of the app, from the same files that it is built from.

import benefits from "../../locales/en/benefits.json" with { type: "json" };
import embed from "../../locales/en/embed.json" with { type: "json" };
import examples from "../../locales/en/examples.json" with { type: "json" };
import frame from "../../locales/en/frame.json" with { type: "json" };
import goals from "../../locales/en/goals.json" with { type: "json" };
import goalsKept from "../../locales/en/goals_kept.json" with { type: "json" };
import guide from "../../locales/en/guide.json" with { type: "json" };
import home from "../../locales/en/home.json" with { type: "json" };
import journey from "../../locales/en/journey.json" with { type: "json" };
import journeySkillMore from "../../locales/en/journey_skill_more.json" with { type: "json" };
import network from "../../locales/en/network.json" with { type: "json" };
import networkPeople from "../../locales/en/network_people.json" with { type: "json" };
import networkPeopleMore from "../../locales/en/network_people_more.json" with { type: "json" };
import networkPersonMore from "../../locales/en/network_person_more.json" with { type: "json" };
import networkPerson from "../../locales/en/network_person.json" with { type: "json" };
import networkJobs from "../../locales/en/network_jobs.json" with { type: "json" };
import networkJob from "../../locales/en/network_job.json" with { type: "json" };
import networkGroups from "../../locales/en/network_groups.json" with { type: "json" };
import networkReport from "../../locales/en/network_report.json" with { type: "json" };
import networkFiles from "../../locales/en/network_files.json" with { type: "json" };
import balance from "../../locales/en/balance.json" with { type: "json" };
import balanceWeek from "../../locales/en/balance_week.json" with { type: "json" };
import balanceWeekMore from "../../locales/en/balance_week_more.json" with { type: "json" };
import balanceTasks from "../../locales/en/balance_tasks.json" with { type: "json" };
import balanceCheckIn from "../../locales/en/balance_check_in.json" with { type: "json" };
import balanceTimeOff from "../../locales/en/balance_time_off.json" with { type: "json" };
import balanceTimeOffMore from "../../locales/en/balance_time_off_more.json" with { type: "json" };
import notFound from "../../locales/en/not_found.json" with { type: "json" };
import offers from "../../locales/en/offers.json" with { type: "json" };
import offersResults from "../../locales/en/offers_results.json" with { type: "json" };
import pages from "../../locales/en/pages.json" with { type: "json" };
import plan from "../../locales/en/plan.json" with { type: "json" };
import planChoice from "../../locales/en/plan_choice.json" with { type: "json" };
import planChoiceMore from "../../locales/en/plan_choice_more.json" with { type: "json" };
import planReport from "../../locales/en/plan_report.json" with { type: "json" };
import planReportMore from "../../locales/en/plan_report_more.json" with { type: "json" };
import quiz from "../../locales/en/quiz.json" with { type: "json" };
import items from "../../locales/en/quiz_items.json" with { type: "json" };
import quizScores from "../../locales/en/quiz_scores.json" with { type: "json" };
import shared from "../../locales/en/shared.json" with { type: "json" };
import shell from "../../locales/en/shell.json" with { type: "json" };
import yourData from "../../locales/en/your_data.json" with { type: "json" };

export { examples, goalsKept, journeySkillMore, offersResults, quizScores };
export { networkPeopleMore, networkPersonMore, planChoice, planChoiceMore, planReport, planReportMore };
export { network, networkPeople, networkPerson, networkJobs, networkJob, networkGroups, networkReport, networkFiles, balance, balanceWeek, balanceWeekMore, balanceTasks, balanceCheckIn, balanceTimeOff, balanceTimeOffMore };
export { benefits, embed, frame, goals, guide, home, items, journey, notFound, offers, pages, plan, quiz, shared, shell, yourData };

type Values = Record<string, string | number>;

/** A sentence with its `{names}` filled in. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** A counted sentence in the form for `n`. */
export function plural(forms: { one: string; other: string }, n: number): string {
  return fill(n === 1 ? forms.one : forms.other, { n });
}

/** The whole of a sentence, whatever stands in its `{names}`; given ones must match. */
export function like(text: string, values: Values = {}): RegExp {
  const parts = fill(text, values)
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
