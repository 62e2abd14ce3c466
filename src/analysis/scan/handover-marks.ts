import type { Framework } from '../../frameworks/framework.ts'
import { frameworksOf } from '../../frameworks/lookup.ts'
import { marksIn, type Marks } from './marks.ts'

const handoverWords = /\b_?next\b/g

/** Where a file that uses a library whose handlers wait for the next one may hand a response on to it. */
export function handoverMarks(text: string, modules: ReadonlySet<string>): Marks {
  const awaits = [...modules].some((module) => frameworksOf(module).some(hasAwaitedHandover))
  return awaits ? marksIn(text, handoverWords) : []
}

function hasAwaitedHandover({ apis }: Framework): boolean {
  return Object.values(apis).some(({ isAwaited }) => isAwaited)
}
