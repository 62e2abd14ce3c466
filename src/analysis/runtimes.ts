import type { Behaviour } from '../frameworks/framework.ts'
import type { Runtime } from './model.ts'

const plural: Readonly<Record<string, string>> = {
  'drops it': 'drop it',
  'sends it': 'send it',
  'converts it': 'convert it',
  'truncates it': 'truncate it',
  'ignores it': 'ignore it',
  throws: 'throw',
  'answers 500': 'answer 500',
  'sends 200 instead': 'send 200 instead',
  'never completes the response': 'never complete the response',
}

/**
 * A clause that says what the runtimes do, where all that fit do the same: `Express drops it`. Versions are named only where
 * one alone fits.
 */
export function outcomeOf(
  runtimes: readonly Runtime[],
  pick: (behaviour: Behaviour) => string | undefined,
): string | undefined {
  const outcomes = new Set(runtimes.map(({ behaviour }) => pick(behaviour)))
  const [outcome] = outcomes
  if (outcomes.size !== 1 || outcome === undefined) return undefined
  const titles = namesOf(runtimes)
  return titles.length === 1
    ? `${titles[0]} ${outcome}`
    : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)} ${plural[outcome] ?? outcome}`
}

/** How messages call the runtimes that fit: `Express 5`, or `Express` for several versions of it. */
export function namesOf(runtimes: readonly Runtime[]): readonly string[] {
  const byName = new Map<string, Set<string>>()
  for (const { framework } of runtimes)
    byName.set(framework.name, (byName.get(framework.name) ?? new Set()).add(framework.title))
  return [...byName.values()].map((titles) => {
    const [first = ''] = titles
    return titles.size === 1 ? first : first.replace(/ (\d+|on \w+)$/, '')
  })
}

/** Whether something holds for every runtime that fits. */
export function every(
  runtimes: readonly Runtime[],
  holds: (behaviour: Behaviour, runtime: Runtime) => boolean,
): boolean {
  return runtimes.every((runtime) => holds(runtime.behaviour, runtime))
}
