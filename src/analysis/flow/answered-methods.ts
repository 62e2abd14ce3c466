import { methodsAt } from './methods-at.ts'
import type { ResponseFlow, Effect, Possibility } from '../model/model.ts'
import { joined, known, type Methods } from '../../domain/method-set.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A code that is written, with the request methods of every response it leaves in. */
export interface Answered {
  readonly effect: Effect
  readonly possibility: Possibility
  readonly methods: Methods
}

interface Collected {
  readonly effect: Effect
  readonly possibility: Possibility
  /** `undefined` where one of the responses can answer any method. */
  methods: Methods | undefined
}

/**
 * The codes of responses, and of errors that become responses, of which it is known which request methods they answer. A function of
 * the file that handlers hand their response to counts with what they are called for.
 */
export function answeredMethodsOf(
  source: SourceFile,
  flows: readonly ResponseFlow[],
  effects: readonly Effect[],
): readonly Answered[] {
  const found = new Map<unknown, Collected>()
  for (const { isHandler, responses } of flows) {
    for (const { status, methods } of responses) {
      // A helper is followed from the handlers that call it; by itself it answers nothing.
      if (typeof status === 'string' || !(isHandler || methods)) continue
      for (const possibility of status.status?.value.possibilities ?? [])
        collect(found, { effect: status, possibility, methods })
    }
  }
  for (const effect of effects) {
    if (effect.kind !== 'error') continue
    const methods = known(methodsAt(source, effect.node))
    for (const possibility of effect.status?.value.possibilities ?? []) collect(found, { effect, possibility, methods })
  }
  return [...found.values()].flatMap(({ methods, ...rest }) => (methods ? [{ ...rest, methods }] : []))
}

function collect(found: Map<unknown, Collected>, one: Collected): void {
  const before = found.get(one.possibility.node)
  if (before === undefined) found.set(one.possibility.node, one)
  else before.methods = before.methods && one.methods && joined(before.methods, one.methods)
}
