import { namesOf } from '../analysis/effects/runtime-outcomes.ts'
import type { Effect } from '../analysis/model/model.ts'

/** Words to stand behind a code that say through which function of another file it is sent; none where that is in view. */
export function sentThrough({ kind, runtimes }: Effect): string {
  const isElsewhere = kind === 'respond' && runtimes.every(({ use }) => use.isElsewhere)
  const [name] = isElsewhere ? namesOf(runtimes) : []
  return name === undefined ? '' : `, which ${name} sends,`
}
