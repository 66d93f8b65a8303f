import { dateRange, parseIsoDate, type PlainDate } from '../intake';
import { POLICIES } from './catalogue';
import { NATIONAL_2020 } from './national-2020';
import type { Policy, PolicySettings, Setting } from './types';

/** The first day of a setting as a YYYYMMDD number; null where it always held. */
function firstDay({ from }: Setting<unknown>): number | null {
  const day = from === undefined ? null : parseIsoDate(from);
  return day && dateRange(day).first;
}

function daysOf(setting: Setting<unknown>): number[] {
  const day = firstDay(setting);
  return [...(day === null ? [] : [day]), ...(setting.before ? daysOf(setting.before) : [])];
}

/** The first days of settings, each once, in order. */
function changeDays({ settings }: Policy): readonly number[] {
  const days = Object.values(settings).flatMap(daysOf);
  return [...new Set(days)].sort((left, right) => left - right);
}

/** What held at the end of a day: where a setting did not hold yet, what it took the place of, else the national one. */
function held<T>(setting: Setting<T>, national: Setting<T>, day: number): Setting<T> {
  const from = firstDay(setting);
  if (from === null || from <= day) return setting;
  if (setting.before) return held(setting.before, national, day);
  return setting === national ? setting : held(national, national, day);
}

function asOf(policy: Policy, day: number): Policy {
  const names = Object.keys(policy.settings) as (keyof PolicySettings)[];
  const settings = Object.fromEntries(
    names.map((name) => [name, held<unknown>(policy.settings[name], NATIONAL_2020.settings[name], day)]),
  ) as unknown as PolicySettings;
  return { ...policy, settings };
}

interface Versions {
  readonly days: readonly number[];
  /** One more than days: before the first of them, from each of them on. The last one is the policy as written. */
  readonly policies: readonly Policy[];
}

function versionsOf(policy: Policy): Versions {
  const days = changeDays(policy);
  // The day before a change: numbers of days are compared, never counted.
  return { days, policies: [...days.map((day) => asOf(policy, day - 1)), policy] };
}

const KNOWN: ReadonlyMap<Policy, Versions> = new Map(POLICIES.map((policy) => [policy, versionsOf(policy)]));

/**
 * The policy with the settings that held in a year, or on a day: what began to hold during it counts. Where all of them
 * did it is the policy itself, and always the same object for the same days.
 */
export function policyAt(policy: Policy, on: PlainDate): Policy {
  const { days, policies } = KNOWN.get(policy) ?? versionsOf(policy);
  const { last } = dateRange(on);
  return policies[days.filter((day) => day <= last).length] ?? policy;
}
