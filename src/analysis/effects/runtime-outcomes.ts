import type { Behaviour, Mistake } from '../../frameworks/framework.ts'
import { isStatusCode } from '../../registry/status-codes.ts'
import type { Runtime } from '../model/model.ts'

const plural: Readonly<Record<string, string>> = {
  'drops it': 'drop it',
  'sends it': 'send it',
  'converts it': 'convert it',
  'truncates it': 'truncate it',
  'ignores it': 'ignore it',
  throws: 'throw',
  'answers 500': 'answer 500',
  'answers with a success': 'answer with a success',
  'sends 200 instead': 'send 200 instead',
  'never completes the response': 'never complete the response',
}

/** What users notice, the worst first. */
const grave = [
  'throws',
  'answers 500',
  'never completes the response',
  'sends 200 instead',
  'answers with a success',
  'sends it',
]

/**
 * A clause that says what the runtimes do, where all that fit do the same: `Express drops it`. Where versions of one framework
 * differ it says what the worst of them do: `Express 5 throws`.
 */
export function outcomeOf(
  runtimes: readonly Runtime[],
  pick: (behaviour: Behaviour) => string | undefined,
): string | undefined {
  const outcomes = new Set(runtimes.map(({ behaviour }) => pick(behaviour)))
  if (outcomes.size <= 1) return clause(runtimes, outcomes.values().next().value)
  const worst = grave.find((outcome) => outcomes.has(outcome))
  const isOne = new Set(runtimes.map(({ framework }) => framework.name)).size === 1
  const doing = runtimes.filter(({ behaviour }) => pick(behaviour) === worst)
  // Which of the versions it is a name cannot tell.
  return isOne && !runtimes.some(({ isGuess }) => isGuess) ? clause(doing, worst) : undefined
}

function clause(runtimes: readonly Runtime[], outcome: string | undefined): string | undefined {
  const titles = namesOf(runtimes)
  if (outcome === undefined || titles.length === 0) return undefined
  return titles.length === 1
    ? `${titles[0]} ${outcome}`
    : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)} ${plural[outcome] ?? outcome}`
}

/** How messages call the runtimes that fit: `Express 5`, `Express` for several versions of it, or by no name where that is only guessed. */
export function namesOf(runtimes: readonly Runtime[]): readonly string[] {
  if (runtimes.some(({ isGuess }) => isGuess)) return ['the framework']
  const byName = new Map<string, Set<string>>()
  for (const { framework } of runtimes)
    byName.set(framework.name, (byName.get(framework.name) ?? new Set()).add(framework.title))
  return [...byName.values()].map((titles) => {
    const [first = ''] = titles
    return titles.size === 1 ? first : first.replace(/ (\d+|on \w+)$/, '')
  })
}

/** Whether a code is one that cannot be sent by any library that fits, although it is a status code. */
export function isRefused(runtimes: readonly Runtime[], code: unknown): boolean {
  return (
    isStatusCode(code) &&
    every(
      runtimes,
      ({ range: [lowest, highest] }, { use }) =>
        code < lowest || code > highest || (use.accepts !== undefined && !use.accepts.includes(code)),
    )
  )
}

/** Whether something holds for every runtime that fits. */
export function every(
  runtimes: readonly Runtime[],
  holds: (behaviour: Behaviour, runtime: Runtime) => boolean,
): boolean {
  return runtimes.every((runtime) => holds(runtime.behaviour, runtime))
}

/** Of the versions of each library that fit, the newest. */
export function newest(runtimes: readonly Runtime[]): readonly Runtime[] {
  const majors = new Map<string, number>()
  for (const { framework } of runtimes)
    majors.set(framework.name, Math.max(majors.get(framework.name) ?? 0, framework.major ?? 0))
  return runtimes.filter(({ framework }) => (framework.major ?? 0) === majors.get(framework.name))
}

/** The mistake that a use is by the newest version of every library that fits, where older versions at least warn of it. */
export function mistakeOf(runtimes: readonly Runtime[]): Mistake | undefined {
  if (!runtimes.every(({ use }) => use.mistake)) return undefined
  const mistakes = new Set(newest(runtimes).map(({ use }) => use.mistake))
  return mistakes.size === 1 ? [...mistakes][0] : undefined
}

/** What comes of a mistake by the newest version of the one library that fits: `Express 5 throws`. */
export function consequenceOf(runtimes: readonly Runtime[]): string | undefined {
  const consequences = new Set(newest(runtimes).map(({ use }) => use.consequence))
  const [consequence] = consequences
  const [name, ...others] = namesOf(runtimes.filter(({ use }) => use.consequence === consequence))
  return consequences.size === 1 && consequence !== undefined && name !== undefined && others.length === 0
    ? `${name} ${consequence}`
    : undefined
}
